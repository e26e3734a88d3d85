#!/usr/bin/env node
import { hasDisplay } from "./display.mjs";
import { electronFlags } from "./electron-flags.mjs";
import { prepare } from "./prepare.mjs";
import { say } from "./say.mjs";

// `npm run dev`: electron-vite with its development server and restarts, in the Electron found here.

try {
  if (!hasDisplay()) throw new Error("There is no display here; `npm run dev` needs one.");
  const { executable, root, summary } = await prepare({ build: false });
  say(summary);
  const named = process.argv.slice(2);
  process.env["ELECTRON_EXEC_PATH"] = executable;
  process.env["ELECTRON_CLI_ARGS"] = JSON.stringify([
    ...electronFlags(),
    ...(named.length > 0 ? named : ["--demo", "halden"]),
  ]);
  const { createServer } = await import("electron-vite");
  await createServer({ root, build: { watch: {} } }, { rendererOnly: false });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
