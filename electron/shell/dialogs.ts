import { type App, type BrowserWindow, dialog, type OpenDialogOptions } from "electron";
import type { ShellHandlers } from "#electron/ipc/shell-handlers.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import { withWorkspaceExtension, workspaceExtension } from "#shared/model/workspace.ts";

const filters = [{ name: "Vestibule workspace", extensions: [workspaceExtension.slice(1)] }];

type Dialogs = Pick<ShellHandlers, "chooseNewWorkspace" | "chooseWorkspace" | "chooseImportPaths">;

/** The file dialogs of the window; a cancelled one answers with nothing. */
export function fileDialogs(window: BrowserWindow): Dialogs {
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  }
  return {
    async chooseNewWorkspace() {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: "New workspace file",
        defaultPath: `workspace${workspaceExtension}`,
        filters,
      });
      return canceled || !filePath ? null : withWorkspaceExtension(filePath);
    },
    async chooseWorkspace() {
      const [path] = await open({ title: "Open workspace", filters, properties: ["openFile"] });
      return path ?? null;
    },
    chooseImportPaths: (kind) =>
      open(
        kind === "folder"
          ? { title: "Import a folder", properties: ["openDirectory"] }
          : { title: "Import files", properties: ["openFile", "multiSelections"] },
      ),
  };
}

/** Ends an app that cannot start, with the reason. Where dialogs need a ready app, it goes to the terminal. */
export function endWithRefusal(app: App, error: Failure): void {
  dialog.showErrorBox("Vestibule cannot start", error.message);
  app.exit(1);
}
