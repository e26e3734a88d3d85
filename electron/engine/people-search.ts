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
 * names, shorter where enough begin with it; after someone was added or renamed the text is made anew.
 */
export function searchByText(index: AccessIndex, text: string, limit: number): number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || /[\t\n]/.test(wanted)) return [];
  const all = textOf(index);
  // Of each rank the first lines, and one line perhaps in several: the best one counts in the end.
  const found: [number[], number[], number[]] = [[], [], []];
  let line = 0;
  let at = all.text.indexOf(wanted);
  while (at >= 0 && found[0].length < limit) {
    const lines = found[rankAt(all.text, at)];
    if (lines.length < limit) {
      line = lineAt(all.starts, at, line);
      if (lines.at(-1) !== line) lines.push(line);
    }
    at = all.text.indexOf(wanted, at + 1);
  }
  const best = [...new Set(found.flat())].slice(0, limit);
  return best.map((one) => all.people[one] ?? 0);
}

/** How well a match stands: at the beginning of a name or an address, of a word, or within one. */
function rankAt(text: string, at: number): 0 | 1 | 2 {
  if (at === 0) return 0;
  const before = text.charCodeAt(at - 1);
  if (before === lineFeed || before === tab) return 0;
  return isOfWord(before) ? 2 : 1;
}

const lineFeed = "\n".charCodeAt(0);
const tab = "\t".charCodeAt(0);
const ofWords = Array.from({ length: 128 }, (_, code) => /\w/.test(String.fromCharCode(code)));

function isOfWord(code: number): boolean {
  return ofWords[code] ?? false;
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
