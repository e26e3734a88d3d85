import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll } from "vitest";

const source = fileURLToPath(new URL("./store-child.ts", import.meta.url));

/** A helper process and the lines it has said so far. */
export interface StoreProcess {
  readonly child: ChildProcess;
  readonly said: readonly string[];
  /** Resolves once it has said this many lines, or has ended. */
  saidLines(count: number): Promise<void>;
  /** Resolves once it has ended and all it said is here. */
  readonly ended: Promise<void>;
}

/**
 * Bundles the helper once for a test file; the returned function starts one. With a limit, it may
 * write no file larger than that many KiB: then the system refuses as on a full disk.
 */
export function storeProcesses() {
  let folder = "";
  const file = () => join(folder, "store-child.mjs");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vestibule-child-"));
    const bundle = await rolldown({ input: source, platform: "node" });
    await bundle.write({ file: file(), format: "esm" });
    await bundle.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (args: readonly string[], limit?: number) => {
    if (limit === undefined) return follow(spawn(process.execPath, [file(), ...args]));
    const command = `ulimit -f ${limit} && exec "$@"`;
    return follow(spawn("bash", ["-c", command, "bash", process.execPath, file(), ...args]));
  };
}

function follow(child: ChildProcess): StoreProcess {
  const said: string[] = [];
  const lines: Interface = createInterface({ input: child.stdout ?? process.stdin });
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const look of waiting) look();
  };
  let over = false;
  lines.on("line", (line) => {
    said.push(line);
    tell();
  });
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]).then(() => {
    over = true;
    tell();
  });
  return {
    child,
    said,
    ended,
    saidLines: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (said.length < count && !over) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
