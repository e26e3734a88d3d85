/** A line of a journal or history and where it lies. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly from: number;
  /** Behind the line end. */
  readonly to: number;
  /** Without the line end. */
  readonly bytes: Buffer;
  /** False for the last line where its line end is missing. */
  readonly ended: boolean;
}

const lineEnd = 0x0a;

/** The lines of a journal's bytes, in order. */
export function* linesOf(bytes: Buffer): Generator<Line> {
  let from = 0;
  for (let number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(lineEnd, from);
    const ended = end >= 0;
    const stop = ended ? end : bytes.length;
    const to = ended ? end + 1 : stop;
    yield { number, from, to, bytes: bytes.subarray(from, stop), ended };
    from = to;
  }
}
