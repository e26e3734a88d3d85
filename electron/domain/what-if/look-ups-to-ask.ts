import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import type { Touched } from "#electron/engine/touched.ts";
import type { PersonId, SpaceId } from "#shared/model/ids.ts";
import { noPermissions } from "#shared/permissions/permission-set.ts";
import type { Holdings } from "./holdings.ts";

/**
 * Those who may come to find more or fewer people than before, were they guests (R27): whose standing
 * or spaces may change, and the guests of each space that a regular user comes into or leaves, or in
 * which someone becomes one or no longer is one. Asked while the events are in effect. Cost: what was
 * and is held, and who reaches those spaces.
 */
export function lookUpsToAsk(
  index: AccessIndex,
  touched: Touched,
  before: Holdings,
  after: Holdings,
): Set<PersonId> {
  const asked = new Set(touched.people);
  const askGuests = (people: Iterable<number>) => {
    for (const person of people) {
      if (designationOf(index, person) === "guest") asked.add(index.people.id(person));
    }
  };
  if (touched.lookUpRule) askGuests(index.people);
  for (const space of new Set([...before.bySpace.keys(), ...after.bySpace.keys()])) {
    const people = peopleOf(before, after, space);
    // A row may grant what an open one gives already: nothing else is held, but more is granted.
    const everyone = touched.cells.get(space) === "everyone";
    for (const person of people) {
      if (!everyone || views(before, space, person) !== views(after, space, person)) {
        asked.add(person);
      }
    }
    const differs = people.some(
      (person) => isFound(before, space, person) !== isFound(after, space, person),
    );
    const at = index.spaces.of(space);
    if (!differs || at === undefined) continue;
    const viewers: number[] = [];
    index.lists.who(at, (person) => viewers.push(person));
    askGuests(viewers);
  }
  return asked;
}

function peopleOf(before: Holdings, after: Holdings, space: SpaceId): PersonId[] {
  const people = [before, after].flatMap((one) => [...(one.bySpace.get(space)?.keys() ?? [])]);
  return [...new Set(people)];
}

function views({ bySpace }: Holdings, space: SpaceId, person: PersonId): boolean {
  return (bySpace.get(space)?.get(person) ?? noPermissions) !== noPermissions;
}

/** Whether a guest of the space finds the person there. */
function isFound(holdings: Holdings, space: SpaceId, person: PersonId): boolean {
  return views(holdings, space, person) && holdings.standing.get(person) === "regular";
}
