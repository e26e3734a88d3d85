import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const starter = fileURLToPath(new URL("../../electron/cli/bin.mjs", import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a process of its own, in a folder, with `input` on its standard input. */
export function runCli(
  args: readonly string[],
  input = "",
  folder = process.cwd(),
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [starter, ...args], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** The JSON documents of a run, a line each. */
export function documents(run: CliRun): unknown[] {
  return run.out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

/** The one JSON document of a run with `--json`. */
export function document<T>(run: CliRun): T {
  return JSON.parse(run.out) as T;
}

/** The error a run with `--json` printed. */
export function errorOf(run: CliRun): { code: string; message: string; details: object } {
  return (JSON.parse(run.err) as { error: { code: string; message: string; details: object } })
    .error;
}
