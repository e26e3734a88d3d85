import type { CallOutput } from "#shared/ipc/contract.ts";

type Theme = CallOutput<"shell.theme">;

/** What the console asks of the shell around it: windows, dialogs, clipboard. */
export interface ShellHandlers {
  about(): CallOutput<"shell.about">;
  copyText(text: string): void;
  /** Refuses with `workspace-unwritable` where the text cannot be written. */
  saveText(name: string, text: string): Promise<string | null>;
  theme(): Theme;
  setTheme(theme: Theme): void;
  /** Null, or nothing, where the user cancelled. */
  chooseNewWorkspace(): Promise<string | null>;
  chooseWorkspace(): Promise<string | null>;
  chooseImportPaths(kind: "files" | "folder"): Promise<string[]>;
  /** The window listens now. */
  ready(): void;
}
