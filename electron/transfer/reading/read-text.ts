import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { fail } from "#shared/ipc/error-words.ts";
import { type InputFile, reasonOf } from "./list-files.ts";

/** Larger than any page that Confluence answers with and any user export; keeps memory bounded. */
export const largestFile = 256 * 1024 * 1024;

const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ["a ZIP archive or an Excel workbook", "PK\u0003\u0004"],
  ["a PDF", "%PDF"],
  ["a gzip archive", "\u001f\u008b"],
  ["a PNG picture", "\u0089PNG"],
];

/**
 * The text of a file without its byte order mark. Fails on a file that is too large, cannot be read,
 * or is not UTF-8, the line named; binary data fails as `unknown-format`.
 */
export async function readText(file: InputFile): Promise<string> {
  const path = file.label;
  const { size } = await stat(file.full).catch((cause: unknown) => unreadable(path, cause));
  if (size > largestFile) {
    const got = `${Math.ceil(size / 1024 / 1024)} MB`;
    fail("file-not-understood", { path, expected: "a file of at most 256 MB", got });
  }
  const bytes = await readFile(file.full).catch((cause: unknown) => unreadable(path, cause));
  refuseOtherEncodings(bytes, path);
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function refuseOtherEncodings(bytes: Buffer, path: string): void {
  const expected = "text in UTF-8 (save or export it so)";
  if (isUtf16(bytes)) fail("file-not-understood", { path, expected, got: "text in UTF-16" });
  const head = bytes.subarray(0, 1024);
  const known = signatures.find(([, start]) => head.toString("latin1").startsWith(start));
  if (known) fail("unknown-format", { path, seen: known[0] });
  if (head.includes(0)) fail("unknown-format", { path, seen: "binary data" });
  if (isUtf8(bytes)) return;
  const got = "bytes of another encoding";
  fail("file-not-understood", { path, line: firstOtherLine(bytes), expected, got });
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return true;
  const [first, second, third, fourth] = bytes;
  const little = first !== 0 && second === 0 && third !== 0 && fourth === 0;
  const big = first === 0 && second !== 0 && third === 0 && fourth !== 0;
  return bytes.length >= 4 && (little || big);
}

function firstOtherLine(bytes: Buffer): number {
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

function unreadable(path: string, cause: unknown): never {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "ENOENT") fail("file-missing", { path });
  if (code === "EISDIR") fail("file-unreadable", { path, reason: "it is a folder" });
  fail("file-unreadable", { path, reason: reasonOf(code) });
}
