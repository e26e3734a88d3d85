/** The lists of a workspace file, which hold one fact a line. */
export const listNames = [
  "changes",
  "people",
  "groups",
  "memberships",
  "spaces",
  "grants",
  "pages",
  "opaque",
] as const;
export type ListName = (typeof listNames)[number];

/** What is there of a workspace's data; nothing of it was looked at yet. */
export interface Pieces {
  readonly name: unknown;
  readonly revision: unknown;
  readonly changes: readonly unknown[];
  readonly instances: readonly Readonly<Record<string, unknown>>[];
  /** How many lines could not be read at all. */
  readonly lostLines: number;
}

const listStart = /^\s*"(\w+)": \[$/;
const field = /^\s*"(name|revision|header)": (.+?),?$/;
const fact = /^\s*(\{.*\}),?$/;

/**
 * Reads what it can of a file that is not JSON any more, line by line as we lay it out: a line that
 * is torn or damaged costs that line alone. Cost: the file's length.
 */
export function piecesOfLines(text: string): Pieces {
  const found = { name: null as unknown, revision: null as unknown, lostLines: 0 };
  const changes: unknown[] = [];
  const instances: Record<string, unknown>[] = [];
  let list: unknown[] = [];
  for (const line of text.split("\n")) {
    const start = listStart.exec(line)?.[1];
    if (start !== undefined) {
      list = listFor(start, changes, instances);
      continue;
    }
    const [, name, written = ""] = field.exec(line) ?? [];
    const value = parsed(written || fact.exec(line)?.[1]);
    if (name === "header") instances.push({ header: value });
    else if (name !== undefined) found[name as "name" | "revision"] ??= value;
    else if (value !== undefined) list.push(value);
    else if (/[{}]./.test(line.trim()) || /"\w+":\{/.test(line)) found.lostLines++;
  }
  return { ...found, changes, instances };
}

function listFor(
  name: string,
  changes: unknown[],
  instances: Record<string, unknown>[],
): unknown[] {
  if (name === "changes") return changes;
  const list: unknown[] = [];
  const instance = instances.at(-1);
  if (instance && name !== "instances") instance[name] = list;
  return list;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
