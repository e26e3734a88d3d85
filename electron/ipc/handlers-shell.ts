import type { shellArea } from "#shared/ipc/area-shell.ts";
import type { workspaceArea } from "#shared/ipc/area-workspace.ts";
import { done } from "#shared/ipc/errors.ts";
import type { Handlers } from "./handler.ts";
import type { ShellHandlers } from "./shell-handlers.ts";

type DialogArea = Pick<
  typeof workspaceArea,
  "dialog.newWorkspace" | "dialog.openWorkspace" | "dialog.importPaths"
>;

/** The handlers of the calls that only the shell can answer. */
export function shellCalls(shell: ShellHandlers): Handlers<typeof shellArea & DialogArea> {
  return {
    "shell.about": async () => done(shell.about()),
    "shell.copyText": async ({ text }) => {
      shell.copyText(text);
      return done(null);
    },
    "shell.saveText": async ({ name, text }) => done(await shell.saveText(name, text)),
    "shell.theme": async () => done(shell.theme()),
    "shell.setTheme": async ({ theme }) => {
      shell.setTheme(theme);
      return done(null);
    },
    "shell.ready": async () => {
      shell.ready();
      return done(null);
    },
    "dialog.newWorkspace": async () => done(await shell.chooseNewWorkspace()),
    "dialog.openWorkspace": async () => done(await shell.chooseWorkspace()),
    "dialog.importPaths": async ({ kind }) => done(await shell.chooseImportPaths(kind)),
  };
}
