#!/usr/bin/env node
import { hasDisplay } from "./display.mjs";
import { electronFlags } from "./electron-flags.mjs";
import { prepare } from "./prepare.mjs";
import { say } from "./say.mjs";
import { startArguments } from "./start-arguments.mjs";

// `npm run dev`: electron-vite with its development server and restarts, in the Electron found here.

try {
  if (!hasDisplay()) throw new Error("There is no display here; `npm run dev` needs one.");
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  const { args } = startArguments(process.argv.slice(2), cwd);
  const { executable, root, summary } = await prepare({ build: false });
  say(summary);
  process.env["ELECTRON_EXEC_PATH"] = executable;
  process.env["ELECTRON_CLI_ARGS"] = JSON.stringify([...electronFlags(), ...args]);
  const { createServer } = await import("electron-vite");
  await createServer({ root, build: { watch: {} } }, { rendererOnly: false });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
