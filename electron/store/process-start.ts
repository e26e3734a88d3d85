import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * When a process started, in words that are the same as long as it lives, whatever the clock does;
 * "ended" for one that nobody waited for yet. Null where there is none, and where the system does not
 * tell, as on Windows.
 */
export async function startOf(
  pid: number,
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  try {
    if (platform === "linux") return await startInProc(pid);
    return platform === "win32" ? null : await startInPs(pid);
  } catch {
    return null;
  }
}

/** The boot and the ticks since then. */
async function startInProc(pid: number): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return "ended";
  return `${boot.trim()}:${fields[19] ?? ""}`;
}

/** The second, in one language and time zone whoever asks. */
async function startInPs(pid: number): Promise<string> {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const question = ["-o", "state=,lstart=", "-p", String(pid)];
  const { stdout } = await promisify(execFile)("ps", question, { env });
  const [state = "", ...start] = stdout.trim().split(/\s+/);
  return state.startsWith("Z") ? "ended" : start.join(" ");
}
