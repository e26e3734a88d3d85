import { z } from "zod";

/** What a pasted list of people comes to. */
export interface EmailList {
  /** Each address once, in the order of the text, with the name beside it where there was one. */
  readonly found: readonly { readonly email: string; readonly name?: string }[];
  /** Addresses that came again, each once. */
  readonly repeated: readonly string[];
  /** Pieces that hold no address, as they were written. */
  readonly unread: readonly string[];
}

const emailSchema = z.email().max(255);

/** `Kim Park <kim@x.example>`, the name perhaps in quotes. */
const named = /^(?:"([^"]*)"|([^<>"]*?))\s*<\s*(?:mailto:)?([^<>\s]+)\s*>$/iu;

/** A piece up to a comma or semicolon; a name in quotes stays together. */
const pieces = /(?:"[^"@]*"|[^,;])+/gu;

/**
 * Reads a pasted list in whatever shape: lines, commas, semicolons, tabs or blanks between them,
 * `Name <address>`, `mailto:`, bullets, and rows of a table with a name in another cell.
 */
export function readEmailList(text: string): EmailList {
  const found = new Map<string, { email: string; name?: string }>();
  const repeated = new Set<string>();
  const unread: string[] = [];
  for (const piece of text.split(/\r?\n/).flatMap(readLine)) {
    if (piece.email === undefined) {
      unread.push(piece.written);
      continue;
    }
    const key = piece.email.toLowerCase();
    if (found.has(key)) repeated.add(piece.email);
    else found.set(key, { email: piece.email, ...(piece.name && { name: piece.name }) });
  }
  return { found: [...found.values()], repeated: [...repeated], unread };
}

interface Piece {
  readonly written: string;
  readonly email?: string;
  readonly name?: string;
}

function readLine(line: string): Piece[] {
  const cells = line.split("\t").map((cell) => cell.trim());
  const address = cells.find((cell) => emailIn(cell) !== null);
  if (cells.length > 1 && address !== undefined) {
    const name = nameIn(cells.find((cell) => /\p{L}/u.test(cell) && !cell.includes("@")) ?? "");
    const email = emailIn(address);
    if (cells.filter((cell) => cell.includes("@")).length === 1 && email !== null)
      return [{ written: line, email, ...(name && { name }) }];
  }
  return (cells.join(",").match(pieces) ?? []).flatMap(readPiece);
}

function readPiece(piece: string): Piece[] {
  const written = piece.trim().replace(/^[-*•·–]\s+/u, "");
  if (written === "") return [];
  const [, quoted, plain, inner = ""] = named.exec(written) ?? [];
  const email = emailIn(inner);
  if (email !== null) {
    const name = nameIn(quoted ?? plain ?? "");
    return [{ written, email, ...(name && { name }) }];
  }
  const words = written.split(/\s+/);
  if (words.length > 1 && words.every((word) => emailIn(word) !== null))
    return words.flatMap(readPiece);
  const alone = emailIn(written);
  return [alone === null ? { written } : { written, email: alone }];
}

/** The address that a text is, without what mail programs put around it; null when it is none. */
function emailIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^[<(["']+|[>)\]"'.:]+$/gu, "");
  return emailSchema.safeParse(bare).success ? bare : null;
}

/** A name as it can be kept: on one line, not too long, and not the address again. */
function nameIn(text: string): string {
  const name = text
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 255);
  return name.includes("@") ? "" : name;
}
