import type { Commit } from "#electron/domain/commit.ts";
import { readLine } from "./journal-line.ts";
import { linesOf } from "./journal-lines.ts";

const start = /^\{"sum":"[0-9a-f]{64}","commit":\{"entry":\{"revision":(\d+),/;
const startLength = 128;

/**
 * All commits that are still known, by number. Lines stay bytes until a commit is asked for, so that
 * a long history costs its length once and no more.
 */
export class HistoryLog {
  readonly #lines = new Map<number, Buffer>();
  /** The workspace's number that the log goes up to. */
  #latest: number;

  /** A log up to change `latest` of lines in any order; one that is there twice counts once. */
  constructor(latest: number, ...files: readonly Buffer[]) {
    this.#latest = latest;
    for (const bytes of files) {
      for (const line of linesOf(bytes)) if (line.ended) this.#note(line.bytes);
    }
  }

  /** Adds the lines of commits that were just made, each with its line end. */
  add(lines: Buffer): void {
    for (const line of linesOf(lines)) {
      const revision = revisionOf(line.bytes);
      if (revision !== null) this.#latest = Math.max(this.#latest, revision);
      this.#note(line.bytes);
    }
  }

  /** The first change from which on none is missing; one more than the latest where that is. */
  get wholeFrom(): number {
    let from = this.#latest + 1;
    while (this.#lines.has(from - 1)) from--;
    return from;
  }

  /** A commit; null where the log does not have it or it is damaged. Cost: its events. */
  commit(revision: number): Commit | null {
    const line = this.#lines.get(revision);
    if (!line) return null;
    const read = readLine(line);
    return read.ok ? read.commit : null;
  }

  /**
   * All commits after change `after`, oldest first; null where one of them is missing or damaged.
   * Cost: their events.
   */
  after(after: number): Commit[] | null {
    const commits: Commit[] = [];
    for (let revision = after + 1; revision <= this.#latest; revision++) {
      const commit = this.commit(revision);
      if (!commit) return null;
      commits.push(commit);
    }
    return commits;
  }

  /** The unbroken commits up to now, oldest first: from where none is missing or damaged. */
  unbroken(): Commit[] {
    const newestFirst: Commit[] = [];
    for (let revision = this.#latest; this.#lines.has(revision); revision--) {
      const commit = this.commit(revision);
      if (!commit) break;
      newestFirst.push(commit);
    }
    return newestFirst.toReversed();
  }

  /**
   * The numbers of the changes whose lines hold one of these texts, newest first. A text of an id or
   * a key may stand in a line by chance, so the commit must be asked. Cost: the log's bytes.
   */
  *mentioning(texts: readonly string[]): Generator<number> {
    const wanted = texts.map((text) => Buffer.from(JSON.stringify(text)));
    for (const revision of [...this.#lines.keys()].sort((one, other) => other - one)) {
      const line = this.#lines.get(revision);
      if (line && wanted.some((text) => line.includes(text))) yield revision;
    }
  }

  #note(line: Buffer): void {
    const revision = revisionOf(line);
    if (revision === null || revision > this.#latest || this.#lines.has(revision)) return;
    this.#lines.set(revision, line);
  }
}

function revisionOf(line: Buffer): number | null {
  const found = start.exec(line.subarray(0, startLength).toString("latin1"))?.[1];
  return found === undefined ? null : Number(found);
}
