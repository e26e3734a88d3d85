import { type ChildProcess, spawn } from "node:child_process";
import { account } from "./site-server.ts";

export interface ScriptRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningScript {
  readonly ended: Promise<ScriptRun>;
  /** Ends the shell and all it started, with no chance to tidy up. */
  kill(): void;
}

/** The shells that a script may meet: the plain one of the system, and bash. */
export const shells = ["sh", "bash"] as const;
export type Shell = (typeof shells)[number];

/** Starts a script, given on a file, with this shell; it knows its account and nothing else of ours. */
export function startScript(
  path: string,
  args: readonly string[],
  { shell = "sh", env = {} }: { shell?: Shell; env?: Record<string, string> } = {},
): RunningScript {
  const child = spawn(shell, [path, ...args], {
    detached: true,
    env: {
      PATH: process.env["PATH"] ?? "",
      ATLASSIAN_EMAIL: account.email,
      ATLASSIAN_TOKEN: account.token,
      ...env,
    },
  });
  return { ended: endOf(child), kill: () => killGroup(child) };
}

/** Runs a script to its end. */
export function runScript(...args: Parameters<typeof startScript>): Promise<ScriptRun> {
  return startScript(...args).ended;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

function endOf(child: ChildProcess): Promise<ScriptRun> {
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
