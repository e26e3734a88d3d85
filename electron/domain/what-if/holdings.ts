import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { peopleInSpace } from "#electron/engine/facts.ts";
import type { Touched } from "#electron/engine/touched.ts";
import type { Designation } from "#shared/explanation/decision.ts";
import type { PersonId, SpaceId } from "#shared/model/ids.ts";
import type { PermissionSet } from "#shared/permissions/permission-set.ts";

/** What people hold at one moment, as far as events touch it. */
export interface Holdings {
  readonly bySpace: ReadonlyMap<SpaceId, ReadonlyMap<PersonId, PermissionSet>>;
  /** How everyone stands who is in `bySpace`. */
  readonly standing: ReadonlyMap<PersonId, Designation>;
}

/** What the people touched hold now. Cost: what they reach, and who reaches the spaces touched as a whole. */
export function holdingsIn(index: AccessIndex, touched: Touched): Holdings {
  const bySpace = new Map<SpaceId, Map<PersonId, PermissionSet>>();
  const standing = new Map<PersonId, Designation>();
  const note = (space: SpaceId, at: number, net: PermissionSet) => {
    const person = index.people.id(at);
    const there = bySpace.get(space);
    if (there) there.set(person, net);
    else bySpace.set(space, new Map([[person, net]]));
    standing.set(person, designationOf(index, at));
  };
  for (const id of touched.people) {
    const person = index.people.of(id);
    if (person === undefined) continue;
    index.lists.reach(person, (space, net) => note(index.spaces.id(space), person, net));
  }
  for (const [id, people] of touched.cells) {
    const space = index.spaces.of(id);
    if (space === undefined) continue;
    if (people === "everyone") {
      // Whoever holds nothing may still have a row whose finding changes.
      for (const person of peopleInSpace(index, space)) {
        note(id, person, index.core.net(person, space));
      }
      index.lists.who(space, (person, net) => note(id, person, net));
      continue;
    }
    for (const one of people) {
      const person = index.people.of(one);
      if (person !== undefined) note(id, person, index.core.net(person, space));
    }
  }
  return { bySpace, standing };
}
