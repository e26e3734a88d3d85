import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fail } from "#shared/ipc/error-words.ts";

/** The whole text of a file, or of standard input for `-`, without a byte order mark. Throws file failures. */
export async function readInput(path: string): Promise<string> {
  try {
    const text = path === "-" ? await readAll(process.stdin) : await readFile(path, "utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The lines of a file or of standard input as they come, blank ones left out. Throws file failures. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const stream = path === "-" ? process.stdin : createReadStream(path, "utf8");
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (line.trim() !== "") yield line;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function unreadable(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  const named = path === "-" ? "standard input" : path;
  return failureOf(() =>
    code === "ENOENT"
      ? fail("file-missing", { path: named })
      : fail("file-unreadable", {
          path: named,
          reason: code === "EISDIR" ? "it is a folder" : code,
        }),
  );
}

function failureOf(failing: () => never): unknown {
  try {
    return failing();
  } catch (error) {
    return error;
  }
}
