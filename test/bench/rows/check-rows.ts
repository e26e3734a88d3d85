import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const check = "check one permission, by handles";
export const checkById = "check one permission, by ids";
export const allPermissions = "all 14 permissions with all sources";

/** Questions on one person and one space that a row connects. */
export async function checkRows(world: World): Promise<Row[]> {
  const { limit } = world;
  const { core, sources, people, spaces } = world.index;
  const { name } = world.size;
  const { people: persons, spaces: places, permissions } = world.pairs;
  const questions = persons.length;
  const personIds = Array.from(persons, (at) => asPersonId(world.facts.people[at] ?? ""));
  const spaceIds = Array.from(places, (at) => asSpaceId(world.facts.spaces[at] ?? ""));

  const byHandles = await measure(check, name, [
    {
      name: "limit",
      questions,
      run() {
        let yes = 0;
        for (let at = 0; at < questions; at++) {
          const net = limit.net(persons[at] ?? 0, places[at] ?? 0);
          yes += (net >> (permissions[at] ?? 0)) & 1;
        }
        return yes;
      },
    },
    {
      name: "engine",
      questions,
      run() {
        let yes = 0;
        for (let at = 0; at < questions; at++) {
          const net = core.net(persons[at] ?? 0, places[at] ?? 0);
          yes += (net >> (permissions[at] ?? 0)) & 1;
        }
        return yes;
      },
    },
  ]);

  const byIds = await measure(checkById, name, [
    {
      name: "limit",
      questions,
      run() {
        let yes = 0;
        for (let at = 0; at < questions; at++) {
          const person = limit.personAt.get(personIds[at] ?? "") ?? 0;
          const space = limit.spaceAt.get(spaceIds[at] ?? "") ?? 0;
          yes += (limit.net(person, space) >> (permissions[at] ?? 0)) & 1;
        }
        return yes;
      },
    },
    {
      name: "engine",
      questions,
      run() {
        let yes = 0;
        for (let at = 0; at < questions; at++) {
          const person = people.of(personIds[at] ?? asPersonId("")) ?? 0;
          const space = spaces.of(spaceIds[at] ?? asSpaceId("")) ?? 0;
          yes += (core.net(person, space) >> (permissions[at] ?? 0)) & 1;
        }
        return yes;
      },
    },
  ]);

  const withSources = await measure(allPermissions, name, [
    {
      name: "limit",
      questions,
      run() {
        let sum = 0;
        for (let at = 0; at < questions; at++) sum += limit.net(persons[at] ?? 0, places[at] ?? 0);
        return sum;
      },
    },
    {
      name: "engine",
      questions,
      run() {
        let sum = 0;
        for (let at = 0; at < questions; at++) {
          sources.look(persons[at] ?? 0, places[at] ?? 0);
          sum += sources.net;
        }
        return sum;
      },
    },
    {
      name: "engine, as objects in the order of names",
      questions,
      run() {
        let sum = 0;
        for (let at = 0; at < questions; at++) {
          sum += evaluateSpace(world.index, persons[at] ?? 0, places[at] ?? 0).net;
        }
        return sum;
      },
    },
  ]);
  return [byHandles, byIds, withSources];
}
