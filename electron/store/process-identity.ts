import { hostname } from "node:os";
import { z } from "zod";
import { startOf } from "./process-start.ts";
import { codeOf } from "./reasons.ts";

/** Who holds a lock. Numbers of processes are given again, so the start time belongs to it. */
export const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** When the process started, as the system counts; empty where it cannot be told. */
  started: z.string(),
  host: z.string(),
  /** What to tell people. */
  program: z.enum(["window", "command line"]).catch("window"),
  /** When it took the lock, in ISO 8601; only told, never compared, so a clock may jump. */
  since: z.string().catch(""),
  /** Makes each lock's content unlike any other. */
  token: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** This process as the holder of a lock from now on. */
export async function thisProcess(token: string): Promise<Holder> {
  return {
    pid: process.pid,
    started: (await startOf(process.pid)) ?? "",
    host: hostname(),
    // Electron's main process has a type; plain Node, also inside Electron, has none.
    program: "type" in process ? "window" : "command line",
    since: new Date().toISOString(),
    token,
  };
}

/**
 * Whether a holder may still be at work. A process of another machine cannot be asked, and counts
 * as living.
 */
export async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (!isRunning(holder.pid)) return false;
  const started = await startOf(holder.pid);
  return started === null || holder.started === "" || started === holder.started;
}

/** Whether a living holder is this very process. */
export function isThisProcess({ host, pid }: Holder): boolean {
  return host === hostname() && pid === process.pid;
}

/** Whether a living holder may be another process after all: none that this machine can tell apart. */
export function isUncertain(holder: Holder): boolean {
  return holder.host !== hostname() || holder.started === "";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
