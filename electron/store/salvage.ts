import { z } from "zod";
import { stateOf } from "#electron/domain/workspace-file.ts";
import type { Instance } from "#shared/model/instance.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { workspaceFormat } from "#shared/model/workspace.ts";
import { lenientEntry, lenientFacts, lenientHeader } from "./lenient-schemas.ts";
import { tooDeepAt } from "./nesting.ts";
import { type Pieces, piecesOfLines } from "./salvage-lines.ts";

/** What could be read of a file, and how much of each kind was left out. */
export interface Salvaged {
  readonly state: WorkspaceState;
  readonly leftOut: Readonly<Record<string, number>>;
}

type Lists = Omit<Instance, "header">;

/**
 * Reads what it can of a file that is damaged or of a newer format: every fact by itself, those that
 * are not understood left out and counted. Null where it is no workspace at all. Nothing vouches for
 * what a damaged file says. Cost: the file's length.
 */
export function salvage(bytes: Buffer): Salvaged | null {
  const pieces = piecesOf(bytes);
  if (pieces === null || pieces.instances.length === 0) return null;
  const leftOut: Record<string, number> = {};
  const skip = (what: string, count = 1) => {
    if (count > 0) leftOut[what] = (leftOut[what] ?? 0) + count;
  };
  skip("lines", pieces.lostLines);
  const changes = readable(pieces.changes, lenientEntry, () => skip("changes"));
  const revision = z.number().int().nonnegative().safeParse(pieces.revision).data;
  const state = stateOf({
    name: z.string().min(1).max(256).safeParse(pieces.name).data ?? "Unreadable",
    revision: revision ?? changes.at(-1)?.revision ?? 0,
    changes,
    instances: pieces.instances.map((one) => instanceOf(one, skip)),
  });
  for (const { pages, spaces } of state.instances.values()) {
    for (const page of pages.values()) {
      if (spaces.has(page.space)) continue;
      pages.delete(page.id);
      skip("pages");
    }
  }
  return { state, leftOut };
}

function instanceOf(
  raw: Readonly<Record<string, unknown>>,
  skip: (what: string) => void,
): Instance {
  const list = <Name extends keyof Lists>(name: Name, schema: z.ZodType<Lists[Name][number]>) =>
    readable(raw[name], schema, () => skip(name));
  const header = lenientHeader.safeParse(raw["header"] ?? {});
  if (!header.success) skip("instances");
  return {
    header: header.data ?? lenientHeader.parse({}),
    people: list("people", lenientFacts.people),
    groups: list("groups", lenientFacts.groups),
    memberships: list("memberships", lenientFacts.memberships),
    spaces: list("spaces", lenientFacts.spaces),
    grants: list("grants", lenientFacts.grants),
    pages: list("pages", lenientFacts.pages),
    opaque: list("opaque", lenientFacts.opaque),
  };
}

function readable<Fact>(list: unknown, schema: z.ZodType<Fact>, skip: () => void): Fact[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const read = schema.safeParse(one);
    if (!read.success) skip();
    return read.success ? [read.data] : [];
  });
}

const wholeFile = z.object({
  format: z.literal(workspaceFormat),
  data: z.object({
    name: z.unknown(),
    revision: z.unknown(),
    changes: z.array(z.unknown()).catch([]),
    instances: z.array(z.record(z.string(), z.unknown())).catch([]),
  }),
});

/** The data of a whole file; of one that is not JSON any more, what its lines say. */
function piecesOf(bytes: Buffer): Pieces | null {
  if (tooDeepAt(bytes) !== null) return null;
  const text = bytes.toString("utf8");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return text.includes(`"${workspaceFormat}"`) ? piecesOfLines(text) : null;
  }
  const file = wholeFile.safeParse(raw);
  return file.success ? { ...file.data.data, lostLines: 0 } : null;
}
