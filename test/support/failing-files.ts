import type { Files } from "#electron/store/files.ts";
import { callInWords, type FileCall, interposedFiles } from "./interposed-files.ts";

/** How a disk refuses. */
export interface Fault {
  /** Which of the calls that it may strike from now on, counted from 0. */
  readonly at: number;
  readonly code: string;
  /** What happened all the same before the refusal: a full disk takes half, a network may do it whole. */
  readonly done: "nothing" | "half" | "all";
  /** Whether every later call that would change something is refused as well. */
  readonly lasts: boolean;
}

export interface FailingFiles {
  readonly files: Files;
  fail(fault: Fault): void;
  /** All works again; answers with the call that failed first, in words, or null. */
  heal(): string | null;
}

/** Calls that change nothing on the disk. */
const harmless: ReadonlySet<FileCall["kind"]> = new Set([
  "read",
  "readFile",
  "stat",
  "names",
  "realPath",
  "close",
]);

/**
 * Files that refuse when they are told to. Only a disk that reports an error once refuses what changes
 * nothing, too. A refused `close` closes all the same.
 */
export function failingFiles(real: Files): FailingFiles {
  let fault: Fault | null = null;
  let calls = 0;
  let failed: string | null = null;

  function strikes({ lasts, code, at }: Fault, call: FileCall): boolean {
    if (harmless.has(call.kind) && (lasts || code !== "EIO")) return false;
    const number = calls++;
    return lasts ? number >= at : number === at;
  }
  return {
    files: interposedFiles(real, async (call, go) => {
      if (fault === null || !strikes(fault, call)) return go(1);
      const { code, done } = fault;
      failed ??= callInWords(call);
      if (done === "all" || call.kind === "close") await go(1);
      if (done === "half" && call.kind === "write") await go(0.5);
      throw Object.assign(new Error(`${code}: refused by the test`), { code });
    }),
    fail(next) {
      fault = next;
      calls = 0;
      failed = null;
    },
    heal() {
      fault = null;
      return failed;
    },
  };
}
