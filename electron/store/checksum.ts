import { createHash } from "node:crypto";

/** The checksum of a text or bytes, in hex. Cost: its length. */
export function checksum(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
