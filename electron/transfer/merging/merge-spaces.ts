import { asPageId, asPersonId, asSpaceId, type SpaceId } from "#shared/model/ids.ts";
import type { Space } from "#shared/model/space.ts";
import type { SpaceFact, SpaceRef } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import { idsOf, settled, withAliases } from "./facts.ts";
import type { Notes } from "./notes.ts";
import { firstSaid, sameText } from "./settle.ts";

/** Finds spaces as dumps name them: by id as text, then by key ignoring case (R35). */
export interface SpaceIndex {
  readonly byId: Map<string, SpaceId>;
  readonly byKey: Map<string, SpaceId>;
}

/** The space that a dump means, or null where nothing describes it. */
export function findSpace(index: SpaceIndex, ref: SpaceRef): SpaceId | null {
  const byId = ref.id === null ? undefined : index.byId.get(ref.id);
  if (byId !== undefined) return byId;
  return (ref.key === null ? undefined : index.byKey.get(ref.key.toLowerCase())) ?? null;
}

/** Merges what the dumps say of spaces into the draft; the dump wins over what was there. */
export function mergeSpaces(
  facts: readonly SpaceFact[],
  draft: Draft,
  change: number,
  notes: Notes,
): SpaceIndex {
  const index: SpaceIndex = { byId: new Map(), byKey: new Map() };
  for (const space of draft.spaces.values()) {
    for (const id of idsOf(space)) index.byId.set(id, space.id);
    index.byKey.set(space.key.toLowerCase(), space.id);
  }
  const told = new Map<SpaceId, SpaceFact[]>();
  for (const fact of facts) {
    const id = findSpace(index, fact) ?? asSpaceId(fact.id ?? fact.key);
    const isOther = fact.id !== null && fact.id !== id && !index.byId.has(fact.id);
    if (isOther && (told.has(id) || draft.spaces.get(id)?.provenance)) {
      notes.conflict(`id of space ${fact.key}`, id, fact.id ?? "", fact.place.file);
    }
    if (fact.id !== null) index.byId.set(fact.id, id);
    index.byKey.set(fact.key.toLowerCase(), id);
    const list = told.get(id);
    if (list) list.push(fact);
    else told.set(id, [fact]);
  }
  for (const [id, about] of told) {
    draft.spaces.set(id, spaceOf(id, about, draft, change, notes));
  }
  return index;
}

function spaceOf(
  id: SpaceId,
  facts: readonly SpaceFact[],
  draft: Draft,
  change: number,
  notes: Notes,
): Space {
  const before = draft.spaces.get(id);
  const key = firstSaid(facts, (fact) => fact.key, `key of space ${id}`, notes, sameText);
  const say = <Value extends string>(what: string, read: (fact: SpaceFact) => Value | null) =>
    firstSaid(facts, read, `${what} of space ${key}`, notes);
  const homepage = say("home page", (fact) => fact.homepage);
  const author = say("author", (fact) => fact.author);
  const extra = withAliases(
    id,
    before?.extra,
    facts.flatMap((fact) => fact.id ?? []),
  );
  const after: Space = {
    ...before,
    id,
    key: key ?? before?.key ?? id,
    name: say("name", (fact) => fact.name) ?? before?.name ?? id,
    type: say("type", (fact) => fact.type) ?? before?.type ?? "global",
    status: say("status", (fact) => fact.status) ?? before?.status ?? "current",
    homepage: homepage === null ? (before?.homepage ?? null) : asPageId(homepage),
    author: author === null ? (before?.author ?? null) : asPersonId(author),
    ...(Object.keys(extra).length > 0 && { extra }),
    change,
  };
  return settled(
    before,
    after,
    facts.map((fact) => fact.place),
    change,
  );
}
