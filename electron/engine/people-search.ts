import type { AccessIndex } from "./access-index.ts";
import { compareText } from "./refs.ts";

/**
 * Names and e-mails of everyone as one lower-case text, people in the order of their names: a line
 * each, the name, a tab, the e-mail. A search is a scan of that text and touches only what it finds.
 */
interface PeopleText {
  readonly version: number;
  readonly text: string;
  /** Where each line begins, and one past the end. */
  readonly starts: Int32Array;
  /** The person of each line. */
  readonly people: Int32Array;
}

const texts = new WeakMap<AccessIndex, PeopleText>();

/**
 * The people whose name or e-mail is most like a text, best first, at most `limit`: those where it
 * begins the name or the address, then where it begins a word, then where it stands within; among
 * equals by name. Case does not matter; a text without a sign finds nobody. Cost: a scan over all
 * names, shorter the sooner enough are found; after someone was added or renamed the text is made anew.
 */
export function searchByText(index: AccessIndex, text: string, limit: number): number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || /[\t\n]/.test(wanted)) return [];
  const all = textOf(index);
  const found: [number[], number[], number[]] = [[], [], []];
  let line = 0;
  let at = all.text.indexOf(wanted);
  while (at >= 0 && found[0].length < limit) {
    line = lineAt(all.starts, at, line);
    const end = all.starts[line + 1] ?? all.text.length;
    const best = bestIn(all.text, wanted, at, end);
    if (found[best].length < limit) found[best].push(all.people[line] ?? 0);
    at = all.text.indexOf(wanted, end);
  }
  return found.flat().slice(0, limit);
}

/** How well the text matches within a line, from its first match there. */
function bestIn(text: string, wanted: string, first: number, end: number): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 2;
  for (let at = first; at >= 0 && at < end; at = text.indexOf(wanted, at + 1)) {
    const before = at === 0 ? "\n" : text.charAt(at - 1);
    if (before === "\n" || before === "\t") return 0;
    if (/\W/.test(before)) best = 1;
  }
  return best;
}

/** The line that a place is in, looked for from a line before it: near by step, far by halving. */
function lineAt(starts: Int32Array, at: number, from: number): number {
  let low = from;
  for (let near = 0; near < 8; near++) {
    if ((starts[low + 1] ?? 0) > at) return low;
    low++;
  }
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function textOf(index: AccessIndex): PeopleText {
  const known = texts.get(index);
  if (known?.version === index.peopleVersion) return known;
  const lines = [...index.people].map((person) => {
    const { name = "", email } = index.instance.people.get(index.people.id(person)) ?? {};
    return { person, name: name.toLowerCase(), email: (email ?? "").toLowerCase() };
  });
  lines.sort((a, b) => compareText(a.name, b.name));
  const starts = new Int32Array(lines.length + 1);
  const parts = lines.map(({ name, email }, at) => {
    const part = `${name}\t${email}\n`;
    starts[at + 1] = (starts[at] ?? 0) + part.length;
    return part;
  });
  const made: PeopleText = {
    version: index.peopleVersion,
    text: parts.join(""),
    starts,
    people: Int32Array.from(lines, (one) => one.person),
  };
  texts.set(index, made);
  return made;
}
