import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const who = "who has View in a space";
export const reach = "reach of a person";
export const sweep = "sweep: all people, all spaces they reach, a person";

/** Questions that are answered with a list. */
export async function listRows(world: World): Promise<Row[]> {
  const { limit, index } = world;
  const { lists } = index;
  const { name, people } = world.size;
  const persons = world.pairs.people;
  const spaces = Math.min(500, world.size.spaces);
  const counts = (list: (at: number) => number, of: ArrayLike<number>) => () => {
    let sum = 0;
    for (let at = 0; at < of.length; at++) sum += list(of[at] ?? 0);
    return sum;
  };
  const places = Int32Array.from({ length: spaces }, (_, at) => at);
  const everyone = Int32Array.from({ length: people }, (_, at) => at);
  return [
    await measure(who, name, [
      { name: "limit", questions: spaces, run: counts((at) => limit.who(at), places) },
      { name: "engine", questions: spaces, run: counts((at) => lists.fillWho(at), places) },
      {
        name: "engine, with the routes of each",
        questions: spaces,
        run: counts((at) => whoHolds(index, at, "read/space").length, places),
      },
    ]),
    await measure(reach, name, [
      { name: "limit", questions: persons.length, run: counts((at) => limit.reach(at), persons) },
      {
        name: "engine",
        questions: persons.length,
        run: counts((at) => lists.fillReach(at), persons),
      },
      {
        name: "engine, with the routes of each",
        questions: persons.length,
        run: counts((at) => reachOf(index, at).length, persons),
      },
    ]),
    await measure(sweep, name, [
      { name: "limit", questions: people, run: counts((at) => limit.reach(at), everyone) },
      { name: "engine", questions: people, run: counts((at) => lists.fillReach(at), everyone) },
    ]),
  ];
}
