import type { InstanceState } from "#shared/model/state.ts";
import { setOf } from "#shared/permissions/permission-set.ts";

/** A row: who has it (a group or a person) and the permissions it gives. */
export interface FactRow {
  readonly principal: number;
  readonly mask: number;
}

/**
 * A bench world over numbers, in the order of its maps, as every engine but ours is given it. It is
 * read from the instance and knows nothing of the engine.
 */
export interface Facts {
  readonly people: readonly string[];
  readonly spaces: readonly string[];
  readonly guestGroup: readonly boolean[];
  /** By person. */
  readonly groupsOf: readonly (readonly number[])[];
  /** By space. */
  readonly groupRows: readonly (readonly FactRow[])[];
  readonly personRows: readonly (readonly FactRow[])[];
}

/** The facts of a bench world. Cost: their number. */
export function factsOf(instance: InstanceState): Facts {
  const people = numbered(instance.people.keys());
  const groups = numbered(instance.groups.keys());
  const spaces = numbered(instance.spaces.keys());
  const groupsOf: number[][] = Array.from(people, () => []);
  const groupRows: FactRow[][] = Array.from(spaces, () => []);
  const personRows: FactRow[][] = Array.from(spaces, () => []);
  for (const { person, group } of instance.memberships.values()) {
    groupsOf[known(people.get(person))]?.push(known(groups.get(group)));
  }
  for (const { space, principal, permissions } of instance.grants.values()) {
    const mask = setOf(permissions.map((one) => one.permission));
    const at = known(spaces.get(space));
    if (principal.type === "group") {
      groupRows[at]?.push({ principal: known(groups.get(principal.id)), mask });
    } else if (principal.type === "person") {
      personRows[at]?.push({ principal: known(people.get(principal.id)), mask });
    } else throw new Error("bench worlds have no open rows");
  }
  return {
    people: [...people.keys()],
    spaces: [...spaces.keys()],
    guestGroup: Array.from(instance.groups.values(), (group) => group.kind === "guest"),
    groupsOf,
    groupRows,
    personRows,
  };
}

function numbered(ids: Iterable<string>): Map<string, number> {
  return new Map(Array.from(ids, (id, at) => [id, at]));
}

function known(number: number | undefined): number {
  if (number === undefined) throw new Error("a fact of a bench world names nobody");
  return number;
}
