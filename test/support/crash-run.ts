import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { checksum } from "#electron/store/checksum.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { factsOf } from "./change-run.ts";
import { crashCommits, crashWorld } from "./crash-stream.ts";
import { inFlight } from "./crash-terms.ts";
import type { PlainWorld } from "./plain-world.ts";
import { copyOfState, value } from "./store-facts.ts";

/** What a run of kills came to; only for looking at, since what is wrong throws. */
export interface CrashReport {
  readonly kills: number;
  readonly commits: number;
  /** Of the kills, those known to have come while history or workspace file was being written. */
  readonly duringSnapshots: number;
  readonly repairs: number;
}

export interface CrashPlan {
  /** The process, bundled: `crash-child.ts`. */
  readonly child: string;
  readonly seed: number;
  readonly kills: number;
  /** Puts a workspace of this state at a path; where it is of an older version, opening migrates it. */
  readonly make?: (path: string, state: WorkspaceState) => Promise<void>;
}

/**
 * Lets a process commit, kills it, looks at what is there, and again, on one workspace. Throws, with
 * the seed, where something confirmed is gone, something is there by half, or was never asked for.
 */
export async function crashRun({ child, seed, kills, make }: CrashPlan): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), "vestibule-crash-"));
  const path = join(folder, "w.vestibule");
  const { world, workspace } = crashWorld(seed);
  let model = workspace;
  const first = workspace.revision;
  await (make ?? makeNew)(path, workspace);
  const report = { kills: 0, commits: 0, duringSnapshots: 0, repairs: 0 };
  try {
    for (let round = 0; round < kills; round++) {
      const said = await life(child, path, seed, round);
      report.kills++;
      if (/^ended at .*-(history|saving)$/.test(said.at(-1) ?? "")) report.duringSnapshots++;
      report.repairs += said.filter((word) => word.startsWith("repaired")).length;
      model = await follow(path, world, model, seed + 1 + round, said);
    }
    report.commits = model.revision - first;
    await proveWhole(path, model, first);
  } catch (error) {
    throw new Error(`seed ${seed}, kill ${report.kills}: ${error}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return report;
}

async function makeNew(path: string, state: WorkspaceState): Promise<void> {
  await value(await createStore(path, copyOfState(state), { now: () => new Date() })).close();
}

/** One process from start to kill: by itself at a call to the file system, or from outside after a word. */
async function life(child: string, path: string, seed: number, round: number): Promise<string[]> {
  const dice = spread(seed * 1000 + round);
  const byItself = round % 3 !== 0;
  const endAt = byItself ? 1 + (dice % 160) : 0;
  const args = [child, path, seed, seed + 1 + round, endAt].map(String);
  const process = spawn(globalThis.process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const words = byItself ? Number.POSITIVE_INFINITY : 1 + (dice % 60);
  const said = await listen(process, words);
  if (process.signalCode !== "SIGKILL") throw new Error(`it ended by itself: ${said.join(" ")}`);
  return said;
}

/** What a process says until it is over; killed once it has said so many words. */
async function listen(process: ChildProcess, words: number): Promise<string[]> {
  const { stdout, stderr } = process;
  if (!stdout || !stderr) throw new Error("the process cannot be heard");
  const said: string[] = [];
  const faults: string[] = [];
  stderr.on("data", (text) => faults.push(String(text)));
  const lines = createInterface({ input: stdout });
  lines.on("line", (line) => {
    if (said.push(line) >= words) process.kill("SIGKILL");
  });
  await Promise.all([once(process, "close"), once(lines, "close")]);
  return faults.length > 0 ? [...said, ...faults] : said;
}

/** A line cut short; or, no repair at all, a page's list that names a person or group removed since. */
const repairsExpected = /was never confirmed|names what is not there/;

/** Brings the model to what the files hold, and throws where it cannot come there. */
async function follow(
  path: string,
  world: PlainWorld,
  model: WorkspaceState,
  seed: number,
  said: readonly string[],
): Promise<WorkspaceState> {
  for (const word of said)
    if (word.startsWith("repaired") && !repairsExpected.test(word)) throw new Error(word);
  const numbers = said.filter((word) => /^\d+$/.test(word)).map(Number);
  const confirmed = Math.max(model.revision, ...numbers);
  const { state } = value(await openStore(path, { mode: "read", now: () => new Date() }));
  if (state.revision < confirmed || state.revision > confirmed + inFlight)
    throw new Error(`change ${confirmed} was confirmed, and there is change ${state.revision}`);
  if (state.revision > model.revision)
    for (const { entry } of crashCommits(world, model, seed))
      if (entry.revision === state.revision) break;
  if (sumOf(state) !== sumOf(model)) throw new Error(`change ${state.revision} is another one`);
  // What is decided next may go by the order of facts, which is that of the files.
  return state;
}

function sumOf(workspace: WorkspaceState): string {
  return checksum(JSON.stringify(factsOf(workspace)));
}

async function proveWhole(path: string, workspace: WorkspaceState, first: number) {
  const store = value(await openStore(path, { mode: "write", now: () => new Date() }));
  await store.close();
  const report = value(await verifyWorkspace(path));
  // A page's list may name a person or group that a commit removed.
  const problems = report.problems.filter(({ what }) => !what.startsWith("a restriction of page"));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const log = value(await store.history());
  if (workspace.revision > first && log.wholeFrom !== first + 1)
    throw new Error(`the history begins with change ${log.wholeFrom} and not ${first + 1}`);
}

/** A number that looks like chance, the same for the same seed. */
function spread(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0;
}
