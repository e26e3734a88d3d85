import type { Files } from "#electron/store/files.ts";
import { callInWords, type FileCall, interposedFiles } from "./interposed-files.ts";

/** How a disk refuses. */
export interface Fault {
  /** Which of the calls from now on, counted from 0. */
  readonly at: number;
  readonly code: string;
  /** What happened all the same before the refusal: a full disk takes half, a network may do it whole. */
  readonly done: "nothing" | "half" | "all";
  /** Whether every later call that would change something is refused as well. */
  readonly lasts: boolean;
}

export interface FailingFiles {
  readonly files: Files;
  /** The calls since the last `fail` or `heal`, in words. */
  readonly calls: readonly string[];
  fail(fault: Fault): void;
  /** All works again; answers with the call that failed first, in words, or null. */
  heal(): string | null;
}

/** Calls that change nothing on the disk: these go on where a fault lasts. */
const harmless: ReadonlySet<FileCall["kind"]> = new Set([
  "read",
  "readFile",
  "stat",
  "names",
  "realPath",
  "close",
]);

/** Files that refuse when they are told to. A refused `close` closes all the same. */
export function failingFiles(real: Files): FailingFiles {
  const calls: string[] = [];
  let fault: Fault | null = null;
  let failed: string | null = null;

  function fails(call: FileCall): Fault | null {
    const at = calls.push(callInWords(call)) - 1;
    if (fault === null || at < fault.at) return null;
    if (at > fault.at && (!fault.lasts || harmless.has(call.kind))) return null;
    return fault;
  }
  function start(next: Fault | null) {
    calls.length = 0;
    fault = next;
  }
  return {
    calls,
    files: interposedFiles(real, async (call, go) => {
      const refusal = fails(call);
      if (refusal === null) return go(1);
      failed ??= callInWords(call);
      if (refusal.done === "all" || call.kind === "close") await go(1);
      if (refusal.done === "half" && call.kind === "write") await go(0.5);
      const { code } = refusal;
      throw Object.assign(new Error(`${code}: refused by the test`), { code });
    }),
    fail: start,
    heal() {
      const first = failed;
      failed = null;
      start(null);
      return first;
    },
  };
}
