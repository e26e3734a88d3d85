import { searchByText } from "#electron/engine/people-search.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

/** How many are shown while someone types. */
const limit = 20;

/** What is typed, letter by letter: each is a row, so that one slow text is not hidden among quick ones. */
const typed = {
  "the start of a name": ["p", "pe", "per", "person", "person 1", "person 19"],
  "the middle of a name": ["7", "77", "on 1", "son 12"],
  "part of a mail address": ["@", "mail", "mail.ex", "9@mail.ex", "-19"],
  "what nobody has": ["x9", "zz", "person 1x", "no such person"],
};

const kinds = Object.entries(typed);

/** The titles of the rows. */
export const searches = kinds.map(([kind]) => titleOf(kind));

/** Search of people by part of name or mail, beside a bare scan that only finds how many there are. */
export async function searchRows({ size, instance, index }: World): Promise<Row[]> {
  const text = preparedText(instance);
  const rows: Row[] = [];
  for (const [kind, texts] of kinds) {
    const summed = (count: (wanted: string) => number) => () =>
      texts.reduce((sum, one) => sum + count(one), 0);
    const questions = texts.length;
    const contenders = [
      {
        name: "bare scan",
        questions,
        run: summed((wanted) => Math.min(limit, linesWith(text, wanted))),
      },
      {
        name: "engine",
        questions,
        run: summed((wanted) => searchByText(index, wanted, limit).length),
      },
    ];
    rows.push(await measure(titleOf(kind), size.name, contenders, 700));
  }
  return rows;
}

function titleOf(kind: string): string {
  return `search of people: ${kind}`;
}

/** A line a person, as short as it can be. */
function preparedText({ people }: InstanceState): string {
  const lines = [...people.values()].map(({ name, email }) => `${name}\t${email ?? ""}\n`);
  return lines.join("").toLowerCase();
}

/** How many lines hold the text: each is left at its first match. */
function linesWith(text: string, wanted: string): number {
  let lines = 0;
  for (let at = text.indexOf(wanted); at >= 0; lines++) {
    at = text.indexOf(wanted, text.indexOf("\n", at));
  }
  return lines;
}
