import { explainSpace } from "#electron/engine/explain-space.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { dice } from "../dice.ts";
import { measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const change = "one membership change and the next check";
export const explain = "explain a person and a space";

/** What follows a change, and what an explanation costs: both hang on what they touch alone. */
export async function changeRows(world: World): Promise<Row[]> {
  return [await changeRow(world), await explainRow(world)];
}

/** Takes memberships away and gives them back, and checks after each. */
async function changeRow({ size, instance, index, limit }: World): Promise<Row> {
  const roll = dice(5);
  const all = [...instance.memberships.values()];
  const some = new Set(Array.from({ length: 1_024 }, () => roll(all.length)));
  const steps = [...some].flatMap((at) => {
    const membership = all[at];
    if (!membership) return [];
    const { id } = instance.header;
    const change = { type: "membershipChanged", instance: id } as const;
    const gone: DomainEvent = { ...change, before: membership, after: null };
    const back: DomainEvent = { ...change, before: null, after: membership };
    const group = index.groups.of(membership.group) ?? 0;
    const person = index.people.of(membership.person) ?? 0;
    return [{ gone, back, group, person, space: roll(size.spaces) }];
  });
  const questions = 2 * steps.length;
  return measure(change, size.name, [
    {
      name: "limit",
      questions,
      run() {
        let sum = 0;
        for (const { group, person, space } of steps) {
          limit.removeMember(group, person);
          sum += limit.net(person, space);
          limit.addMember(group, person);
          sum += limit.net(person, space);
        }
        return sum;
      },
    },
    {
      name: "engine",
      questions,
      run() {
        let sum = 0;
        for (const { gone, back, person, space } of steps) {
          updateIndex(index, gone);
          sum += index.core.net(person, space);
          updateIndex(index, back);
          sum += index.core.net(person, space);
        }
        return sum;
      },
    },
  ]);
}

function explainRow({ size, index }: World): Promise<Row> {
  const roll = dice(3);
  const pairs = Array.from(
    { length: 1_000 },
    () => [roll(size.people), roll(size.spaces)] as const,
  );
  const run = () => {
    let sources = 0;
    for (const [person, space] of pairs) {
      sources += explainSpace(index, person, space, () => null).rows.length;
    }
    return sources;
  };
  return measure(explain, size.name, [{ name: "engine", questions: pairs.length, run }], 1_000);
}
