import type { Comparison } from "#shared/explanation/comparison.ts";
import { keysOf, noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { holdingsOf } from "./advice/side-effects.ts";
import { sourcesOf } from "./check-space.ts";
import { evaluateSpace } from "./evaluate.ts";
import { groupsOf } from "./facts.ts";
import { byName, compareText, groupRef, personRef, spaceRef } from "./refs.ts";

/** How the access of two people differs, each permission with the sources that give it. Cost: what the two reach. */
export function comparePeople(index: AccessIndex, one: number, other: number): Comparison {
  const ofOne = holdingsOf(index, one);
  const ofOther = holdingsOf(index, other);
  const groupsOfOne = new Set(groupsOf(index, one));
  const groupsOfOther = new Set(groupsOf(index, other));
  const shown = (groups: Iterable<number>) =>
    [...groups].map((group) => groupRef(index, group)).sort(byName);
  return {
    one: personRef(index, one),
    other: personRef(index, other),
    groups: {
      both: shown([...groupsOfOne].filter((group) => groupsOfOther.has(group))),
      onlyOne: shown([...groupsOfOne].filter((group) => !groupsOfOther.has(group))),
      onlyOther: shown([...groupsOfOther].filter((group) => !groupsOfOne.has(group))),
    },
    spaces: [...new Set([...ofOne.keys(), ...ofOther.keys()])]
      .filter((space) => ofOne.get(space) !== ofOther.get(space))
      .map((space) => {
        const [mine, theirs] = [ofOne.get(space) ?? 0, ofOther.get(space) ?? 0];
        return {
          space: spaceRef(index, space),
          onlyOne: withSources(index, one, space, mine & ~theirs),
          onlyOther: withSources(index, other, space, theirs & ~mine),
        };
      })
      .sort((a, b) => compareText(a.space.key, b.space.key)),
  };
}

function withSources(index: AccessIndex, person: number, space: number, held: PermissionSet) {
  if (held === noPermissions) return [];
  const evaluation = evaluateSpace(index, person, space);
  return keysOf(held).map((permission) => ({
    permission,
    sources: sourcesOf(index, evaluation, permission).filter((one) => !one.suppressed),
  }));
}
