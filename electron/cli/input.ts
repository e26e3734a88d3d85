import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { codeOf, reasonOf } from "#electron/store/reasons.ts";
import { FailureError, failure } from "#shared/ipc/error-words.ts";

/** The whole text of a file, or of standard input for `-`, without a byte order mark. Throws file failures. */
export async function readInput(path: string): Promise<string> {
  try {
    const text = path === "-" ? await readAll(process.stdin) : await readFile(path, "utf8");
    return withoutMark(text);
  } catch (error) {
    throw unreadable(path, error);
  }
}

export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a file or of standard input as they come, blank ones left out. Throws file failures. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream = path === "-" ? process.stdin : createReadStream(path, "utf8");
  try {
    let number = 0;
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      const text = number === 1 ? withoutMark(line) : line;
      if (text.trim() !== "") yield { number, text };
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    stream.destroy();
  }
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** What a file is called in messages. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function unreadable(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "") return error;
  const named = nameOf(path);
  if (code === "ENOENT") return new FailureError(failure("file-missing", { path: named }));
  const details = { path: named, reason: reasonOf(error) };
  return new FailureError(failure("file-unreadable", details));
}
