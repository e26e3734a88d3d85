import { viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { groupsInSpace, peopleInSpace } from "./facts.ts";

/** Whether some guest can view the space, by any route. Cost: the rows of the space; everyone, for an open one. */
export function isGuestVisible(index: AccessIndex, space: number): boolean {
  const { core } = index;
  if (((core.openRows.given[2 * space] ?? 0) & viewBit) !== 0) {
    for (const person of index.people) if (isActiveGuest(index, person)) return true;
  }
  const byGroup = groupsInSpace(index, space).some(
    (group) =>
      core.kindOf(group) !== "other" &&
      (core.guests[group] ?? 0) > 0 &&
      (core.groupRows.get(space, group) & viewBit) !== 0,
  );
  return (
    byGroup ||
    peopleInSpace(index, space).some(
      (person) => isActiveGuest(index, person) && (core.ownRow(person, space) & viewBit) !== 0,
    )
  );
}

function isActiveGuest({ core }: AccessIndex, person: number): boolean {
  return core.allowOf(person) !== 0 && core.guestLimited(person);
}
