import type { Provenance } from "#shared/model/provenance.ts";

interface Fact {
  readonly change: number;
  readonly provenance?: Provenance[] | undefined;
}

/** The places of a fact with further ones added; the same list where none is new (R35). */
export function withPlaces(
  before: Provenance[] | undefined,
  places: readonly Provenance[],
): Provenance[] {
  const known = before ?? [];
  const seen = new Set(known.map(placeKey));
  const fresh = places.filter((place) => {
    if (seen.has(placeKey(place))) return false;
    seen.add(placeKey(place));
    return true;
  });
  return fresh.length > 0 ? [...known, ...fresh] : known;
}

function placeKey(place: Provenance): string {
  return `${place.file}\n${place.rowId ?? ""}`;
}

/** Whether two versions of a fact say the same, wherever they were read and whenever they came. */
export function sameContent(one: object, other: object): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(fact: object): string {
  const { change: _change, provenance: _provenance, ...content } = fact as Partial<Fact>;
  return JSON.stringify(content, "permissions" in content ? withoutOrigin : undefined);
}

/** The ticks of a grant carry an origin each. */
function withoutOrigin(key: string, value: unknown): unknown {
  return key === "change" || key === "provenance" ? undefined : value;
}

/**
 * The fact as it is to be kept: the one before where nothing is new; with more places where only
 * those are; otherwise the new content, as of this change.
 */
export function settled<T extends Fact>(
  before: T | undefined,
  after: T,
  places: readonly Provenance[],
  change: number,
): T {
  const provenance = withPlaces(before?.provenance, places);
  if (!before) return { ...after, change, provenance };
  if (!sameContent(before, after)) return { ...after, change, provenance };
  return provenance === before.provenance ? before : { ...before, provenance };
}

/** Where an id that dumps use is kept when the fact goes by an id of its own. */
const aliasField = "Atlassian id";

interface Named {
  readonly id: string;
  readonly extra?: Record<string, string> | undefined;
}

/** Every id under which dumps speak of a fact. */
export function idsOf(fact: Named): string[] {
  return [fact.id, ...(fact.extra?.[aliasField]?.split(", ") ?? [])];
}

/** Further fields of a fact, with an id that dumps use remembered where it is not the fact's own. */
export function withAliases(
  id: string,
  extra: Readonly<Record<string, string>> | undefined,
  used: Iterable<string>,
): Record<string, string> {
  const known = new Set(idsOf({ id, ...(extra && { extra }) }));
  const aliases = [...new Set([...known, ...used])].filter((one) => one !== id);
  return { ...extra, ...(aliases.length > 0 && { [aliasField]: aliases.join(", ") }) };
}
