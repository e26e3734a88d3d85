#!/usr/bin/env node
import { spawn } from "node:child_process";
import { join } from "node:path";
import { hasDisplay } from "./display.mjs";
import { electronEnvironment } from "./electron-environment.mjs";
import { electronFlags } from "./electron-flags.mjs";
import { showOffScreen } from "./off-screen.mjs";
import { prepare } from "./prepare.mjs";
import { say } from "./say.mjs";

// `npm start`: the console on the demo workspace, or on what is named after `--`.

try {
  const prepared = await prepare();
  say(prepared.summary);
  if (hasDisplay()) open(prepared);
  else await showOffScreen(prepared, join(prepared.root, "out", "why.png"));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** @param {{ executable: string, root: string }} prepared */
function open({ executable, root }) {
  const named = process.argv.slice(2);
  const args = [...electronFlags(), root, ...(named.length > 0 ? named : ["--demo", "halden"])];
  const child = spawn(executable, args, { stdio: "inherit", env: electronEnvironment() });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
}
