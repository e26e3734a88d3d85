import type { TestProject } from "vitest/node";
import { hasDisplay, startXvfb } from "#electron/launch/display.mjs";
import { prepare } from "#electron/launch/prepare.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The Electron that the tests run on, and the project's folder. */
    electron: { executable: string; root: string };
  }
}

/** Once for the whole run: an Electron, a fresh build, and where there is no display, one off-screen. */
export async function setup(project: TestProject): Promise<() => void> {
  const { executable, root, summary } = await prepare();
  console.log(`The end-to-end tests run on ${summary}`);
  project.provide("electron", { executable, root });
  if (hasDisplay()) return () => undefined;
  const { display, stop } = await startXvfb();
  process.env["DISPLAY"] = display;
  return stop;
}
