/** Things that a path may name; a name that two of them share names neither. */
export interface NameLookup<Id> {
  /** The id of what has this id, key or name, case ignored; null where none or several do. */
  find(text: string): Id | null;
}

/** A lookup over ids, keys and names; an earlier rank of names beats a later one. */
export function nameLookup<Id>(ranks: readonly Iterable<readonly [string, Id]>[]): NameLookup<Id> {
  const maps = ranks.map((entries) => {
    const map = new Map<string, Id | null>();
    for (const [name, id] of entries) {
      const key = name.toLowerCase();
      map.set(key, map.has(key) && map.get(key) !== id ? null : id);
    }
    return map;
  });
  return {
    find: (text) => {
      const key = text.toLowerCase();
      for (const map of maps) {
        const id = map.get(key);
        if (id !== undefined) return id;
      }
      return null;
    },
  };
}

/** Words that say what a list is and not whose; a group may be called so, which then counts last. */
const plainWords = new Set(
  "group groups member members space spaces permission permissions user users page pages".split(
    " ",
  ),
);

/**
 * What a path names: a part of it that equals an id, key or name, the nearest to the file first;
 * else a piece of a part between separators, where the part has exactly one; else null.
 */
export function namedByPath<Id>(parts: readonly string[], lookup: NameLookup<Id>): Id | null {
  const stems = parts.map((part) => [part, part.replace(/\.[A-Za-z0-9]{1,8}$/, "")]);
  const telling = stems.map((forms) => forms.filter((form) => !plainWords.has(form.toLowerCase())));
  const whole = (candidates: readonly string[][]) => {
    for (const form of candidates.flat()) {
      const id = lookup.find(form);
      if (id !== null) return id;
    }
    return null;
  };
  const exact = whole(telling);
  if (exact !== null) return exact;
  for (const [, stem = ""] of stems) {
    const id = namedInside(stem, lookup);
    if (id !== null) return id;
  }
  return whole(stems);
}

/** The longest known name inside a part; two different ones that do not overlap name nothing. */
function namedInside<Id>(part: string, lookup: NameLookup<Id>): Id | null {
  const words = [...part.matchAll(/[\p{L}\p{N}~]+/gu)].slice(0, 24);
  const found: { from: number; to: number; id: Id }[] = [];
  for (const [first, start] of words.entries()) {
    for (const end of words.slice(first)) {
      const [from, to] = [start.index, end.index + end[0].length];
      const text = part.slice(from, to);
      const id = plainWords.has(text.toLowerCase()) ? null : lookup.find(text);
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
