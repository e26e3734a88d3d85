import { styleText } from "node:util";
import type { Failure } from "#shared/ipc/errors.ts";

/** Where a command writes: one JSON document, or text for people. */
export interface Output {
  readonly asJson: boolean;
  /** One JSON document on a line of its own. */
  json(document: unknown): void;
  text(line: string): void;
  /** Progress and warnings, which never mix with the answer. */
  warn(line: string): void;
  error(failed: Failure): void;
  /** Sets off a word, in colour only on a terminal. */
  strong(text: string): string;
  /** The system's error where what was written does not arrive, or null while it does. */
  lost(): Error | null;
  /** Waits until all that was written is out, or is lost. */
  flush(): Promise<void>;
}

/** The process's own output. */
export function processOutput(asJson: boolean): Output {
  let lost: Error | null = null;
  process.stdout.on("error", (error) => {
    lost ??= error;
  });
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  return {
    asJson,
    json: (document) => write(process.stdout, JSON.stringify(document)),
    text: (line) => write(process.stdout, line),
    warn: (line) => write(process.stderr, line),
    error: (failed) =>
      write(
        process.stderr,
        asJson ? JSON.stringify({ v: 1, error: failed }) : `error: ${failed.message}`,
      ),
    strong: (text) => (colour ? styleText("bold", text) : text),
    lost: () => lost,
    flush: () => new Promise((resolve) => process.stdout.write("", () => setImmediate(resolve))),
  };
}

/** Rows under each other with the columns aligned. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function write(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line}\n`);
}
