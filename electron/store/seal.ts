import { checksum } from "./checksum.ts";

/** What stands before the data in a file that we laid out. */
export const dataMark = '\n  "data": ';
const tail = Buffer.from("\n}\n");
const changesMark = '\n    "changes": [\n';

/** What the head of a file says. */
export interface Seal {
  readonly version: number;
  readonly revision: number;
  /** The line of the workspace's first change; empty where it has none. */
  readonly firstChange: string;
}

/**
 * Reads the head of a file and checks its checksum, without parsing the data; null where it is
 * damaged, or was laid out by someone else. Cost: the file's length, at the speed of the checksum.
 */
export function readSeal(bytes: Buffer): Seal | null {
  const head = bytes.subarray(0, Math.max(0, bytes.indexOf(dataMark))).toString("latin1");
  const [, version, revision] = /"schemaVersion": (\d+),\n {2}"revision": (\d+),/.exec(head) ?? [];
  if (revision === undefined || !bytes.subarray(-tail.length).equals(tail)) return null;
  if (!head.endsWith(`"checksum": "${sumOfData(bytes)}",`)) return null;
  const firstChange = lineAfter(bytes, changesMark, head.length);
  return { version: Number(version), revision: Number(revision), firstChange };
}

/** The checksum of the data exactly as it lies in the file; empty where there is none. */
export function sumOfData(bytes: Buffer): string {
  const from = bytes.indexOf(dataMark);
  const to = bytes.lastIndexOf("\n}");
  return from < 0 ? "" : `sha256:${checksum(bytes.subarray(from + dataMark.length, to))}`;
}

function lineAfter(bytes: Buffer, mark: string, from: number): string {
  const at = bytes.indexOf(mark, from);
  if (at < 0) return "";
  const start = at + mark.length;
  return bytes.subarray(start, bytes.indexOf("\n", start)).toString().trim().replace(/,$/, "");
}
