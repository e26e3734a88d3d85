import { compareText } from "#electron/engine/refs.ts";

/** Whether every word of a search stands in one of the texts, case ignored. */
export function matches(search: string, texts: readonly (string | null)[]): boolean {
  const words = search.trim().toLowerCase().split(/\s+/);
  return words.every((word) => texts.some((text) => text?.toLowerCase().includes(word)));
}

/** How well a lower-case text matches: 0 starts a name, 1 starts a word, 2 stands within; null not at all. */
export function rank(wanted: string, texts: readonly (string | null)[]): number | null {
  let best: number | null = null;
  for (const text of texts) {
    const at = text?.toLowerCase().indexOf(wanted) ?? -1;
    if (at < 0) continue;
    const score = at === 0 ? 0 : /\W/.test(text?.charAt(at - 1) ?? "") ? 1 : 2;
    best = best === null ? score : Math.min(best, score);
  }
  return best;
}

interface Sortable {
  readonly name: string;
  readonly number: number;
  readonly text: string;
}

/** The wanted window of sorted rows: by number, then text, then name; only the first two turn round. */
export function windowOf<Row extends Sortable>(
  rows: readonly Row[],
  query: { descending: boolean; offset: number; limit: number },
): Row[] {
  const byNames = rows.every((row) => row.number === 0 && row.text === "");
  const turn = query.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, name: row.name.toLowerCase() }));
  keyed.sort((a, b) => {
    const first =
      a.row.number - b.row.number ||
      compareText(a.row.text.toLowerCase(), b.row.text.toLowerCase());
    return first * turn || compareText(a.name, b.name) * (byNames ? turn : 1);
  });
  return keyed.slice(query.offset, query.offset + query.limit).map((one) => one.row);
}

/** How many of the items are of each kind, every kind named. */
export function countBy<Kind extends string, Item>(
  kinds: readonly Kind[],
  items: readonly Item[],
  kindOf: (item: Item) => Kind,
): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const item of items) counts[kindOf(item)]++;
  return counts;
}
