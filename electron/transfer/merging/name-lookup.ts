/** Things that a path may name; a name that two of them share names neither. */
export interface NameLookup<Id> {
  /** The id of what has this id, key or name, case ignored; null where none or several do. */
  find(text: string): Id | null;
  /** The same by letters and digits alone, since file systems and scripts replace other signs. */
  findLoosely(text: string): Id | null;
}

/** A lookup over ids, keys and names; an earlier rank of names beats a later one. */
export function nameLookup<Id>(ranks: readonly Iterable<readonly [string, Id]>[]): NameLookup<Id> {
  const exact = ranks.map((entries) => mapOf(entries, sameCase));
  const loose = ranks.map((entries) => mapOf(entries, lettersAndDigits));
  return {
    find: (text) => firstIn(exact, sameCase(text)),
    findLoosely: (text) => firstIn(loose, lettersAndDigits(text)),
  };
}

function mapOf<Id>(entries: Iterable<readonly [string, Id]>, keyOf: (name: string) => string) {
  const map = new Map<string, Id | null>();
  for (const [name, id] of entries) {
    const key = keyOf(name);
    if (key) map.set(key, map.has(key) && map.get(key) !== id ? null : id);
  }
  return map;
}

function firstIn<Id>(maps: readonly ReadonlyMap<string, Id | null>[], key: string): Id | null {
  for (const map of maps) {
    const id = map.get(key);
    if (id !== undefined) return id;
  }
  return null;
}

/** File systems differ in how they write an accented letter, as one sign or as two. */
function sameCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function lettersAndDigits(text: string): string {
  return (sameCase(text).match(/[\p{L}\p{N}~]+/gu) ?? []).join(" ");
}

/** Words that say what a list is and not whose; a group may be called so, which then counts last. */
const plainWords = new Set(
  "group groups member members space spaces permission permissions user users page pages".split(
    " ",
  ),
);

/**
 * What a path names: a part of it that equals an id, key or name, the nearest to the file first;
 * else a piece of a part between separators, where the part has exactly one; else the same by
 * letters and digits alone; else null. Parts may be encoded as in an address.
 */
export function namedByPath<Id>(parts: readonly string[], lookup: NameLookup<Id>): Id | null {
  const stems = parts.map((part) => decoded(part)).map((part) => [part, stemOf(part)]);
  const telling = stems.map((forms) => forms.filter((form) => !plainWords.has(form.toLowerCase())));
  for (const find of [lookup.find, lookup.findLoosely]) {
    const id = firstFound(telling.flat(), find) ?? firstFound(stems, insideBy(find));
    if (id !== null) return id;
  }
  return firstFound(stems.flat(), lookup.find);
}

function firstFound<Form, Id>(forms: readonly Form[], find: (form: Form) => Id | null): Id | null {
  for (const form of forms) {
    const id = find(form);
    if (id !== null) return id;
  }
  return null;
}

function stemOf(part: string): string {
  return part.replace(/\.[A-Za-z0-9]{1,8}$/, "");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Find<Id> = (text: string) => Id | null;

/** The longest known name inside a part; two different ones that do not overlap name nothing. */
function insideBy<Id>(find: Find<Id>): (forms: readonly string[]) => Id | null {
  return ([, stem = ""]) => namedInside(stem, find);
}

function namedInside<Id>(part: string, find: Find<Id>): Id | null {
  const words = [...part.matchAll(/[\p{L}\p{N}\p{M}~]+/gu)].slice(0, 24);
  const found: { from: number; to: number; id: Id }[] = [];
  for (const [first, start] of words.entries()) {
    for (const end of words.slice(first)) {
      const [from, to] = [start.index, end.index + end[0].length];
      const text = part.slice(from, to);
      const id = plainWords.has(text.toLowerCase()) ? null : find(text);
      if (id !== null) found.push({ from, to, id });
    }
  }
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );
  const ids = new Set(longest.map((one) => one.id));
  return ids.size === 1 ? (longest[0]?.id ?? null) : null;
}
