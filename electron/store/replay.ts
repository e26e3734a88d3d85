import { applyCommit } from "#electron/domain/commit.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { CommitOrder } from "./commit-order.ts";
import { changeInPieces, readLine } from "./journal-line.ts";
import { type Line, linesOf } from "./journal-lines.ts";

/** Where a journal stopped being good. */
export interface Break {
  readonly kind: "torn" | "damaged";
  readonly line: number;
  readonly reason: string;
  /** The change the line was about, in words, where it can still be told. */
  readonly change: string | null;
}

export interface Replayed {
  /** How many bytes from the start are good. */
  readonly goodLength: number;
  readonly break: Break | null;
}

/**
 * Applies a journal to the state of the snapshot it lies beside, in place. Lines that the snapshot
 * holds already are passed over, readable or not. It stops at the first line that is needed and
 * cannot be read or does not follow: what is behind it could only be right by chance.
 */
export function replay(state: WorkspaceState, bytes: Buffer): Replayed {
  const order = new CommitOrder(state);
  let goodLength = 0;
  let found: Break | null = null;
  for (const line of linesOf(bytes)) {
    if (!line.ended) {
      found ??= broken("torn", line, "it ends in the middle");
      break;
    }
    const read = readLine(line.bytes);
    if (!read.ok) {
      found ??= broken("damaged", line, read.reason);
      continue;
    }
    if (read.commit.entry.revision > state.revision) {
      const reason = order.wrongWith(read.commit);
      if (reason !== null) {
        found ??= broken("damaged", line, reason);
        break;
      }
      order.count(read.commit);
      applyCommit(state, read.commit);
    } else if (found !== null) continue;
    found = null;
    goodLength = line.to;
  }
  return { goodLength, break: found };
}

function broken(kind: Break["kind"], line: Line, reason: string): Break {
  return { kind, line: line.number, reason, change: changeInPieces(line.bytes) };
}
