#!/usr/bin/env node
import { join } from "node:path";
import { hasDisplay } from "./display.mjs";
import { showOffScreen } from "./off-screen.mjs";
import { prepare } from "./prepare.mjs";
import { runApp } from "./run-app.mjs";
import { say } from "./say.mjs";
import { startArguments } from "./start-arguments.mjs";

// `npm start`: the console on the demo workspace, or on what is named after `--`.

try {
  // npm runs this in the project's folder and says where the user was.
  const cwd = process.env["INIT_CWD"] ?? process.cwd();
  const { args, named } = startArguments(process.argv.slice(2), cwd);
  if (!hasDisplay() && named !== null) {
    throw new Error(
      `There is no display here to open ${named} on. \`npm start\` alone shows the demo off-screen; ` +
        "`npm run -s cli` answers about any workspace in the terminal.",
    );
  }
  const prepared = await prepare();
  say(prepared.summary);
  if (hasDisplay()) process.exitCode = await runApp(prepared, args);
  else await showOffScreen(prepared, join(prepared.root, "out", "why.png"));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
