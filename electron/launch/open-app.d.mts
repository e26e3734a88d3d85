import type { ElectronApplication } from "playwright";

export function openApp(options: {
  readonly executable: string;
  readonly root: string;
  readonly args: readonly string[];
}): Promise<ElectronApplication>;
