import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { z } from "zod";
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

/**
 * When a process started: the boot and the ticks since then. Null where the system has no /proc.
 * A process that ended and was not yet waited for answers with "ended".
 */
async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return "ended";
    return `${boot.trim()}:${fields[19] ?? ""}`;
  } catch {
    return null;
  }
}
