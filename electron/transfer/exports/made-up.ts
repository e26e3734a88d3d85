/** Gives made-up texts for real ones, always the same for the same; nothing of the real one is in it. */
export interface MadeUp {
  person(id: string): string;
  personName(id: string): string;
  email(real: string): string;
  group(id: string): string;
  space(id: string): string;
  spaceKey(key: string): string;
  page(id: string): string;
  /** Any other text: a file, a column, a value. */
  word(kind: string, real: string): string;
  /** The number that stands for a text of its kind. */
  number(kind: string, real: string): number;
}

const firstNames = [
  "Alva",
  "Bruno",
  "Cleo",
  "Dario",
  "Edda",
  "Falk",
  "Greta",
  "Hugo",
  "Ines",
  "Jannik",
];
const lastNames = [
  "Amsel",
  "Birke",
  "Dorn",
  "Esche",
  "Fink",
  "Ginster",
  "Hasel",
  "Iltis",
  "Kiebitz",
  "Linde",
];

/** A fresh set of made-up texts, numbered in the order in which they are asked for. */
export function madeUp(): MadeUp {
  const kinds = new Map<string, Map<string, number>>();
  const number = (kind: string, real: string) => {
    const known = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, known);
    const at = known.get(real) ?? known.size + 1;
    known.set(real, at);
    return at;
  };
  const personName = (id: string) => {
    const at = number("person", id) - 1;
    const first = firstNames[at % firstNames.length];
    const last = lastNames[Math.floor(at / firstNames.length) % lastNames.length];
    return `${first} ${last} ${at + 1}`;
  };
  return {
    number,
    personName,
    person: (id) => `person-${number("person", id)}`,
    email(real) {
      const [name = "", domain = ""] = real.toLowerCase().split("@");
      return `mail${number("mail", `${name}@${domain}`)}@company${number("domain", domain)}.example`;
    },
    group: (id) => `group-${number("group", id)}`,
    space: (id) => `space-${number("space", id)}`,
    spaceKey: (key) => `${key.startsWith("~") ? "~" : ""}KEY${number("key", key.toLowerCase())}`,
    page: (id) => `page-${number("page", id)}`,
    word: (kind, real) => `${kind} ${number(kind, real)}`,
  };
}
