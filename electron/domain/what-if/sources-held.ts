import type { AccessIndex } from "#electron/engine/access-index.ts";
import { countedSources } from "#electron/engine/counted-sources.ts";
import { groupRef } from "#electron/engine/refs.ts";
import type { GroupRef, Route } from "#shared/explanation/decision.ts";
import type { PermissionSet } from "#shared/permissions/permission-set.ts";

/** A row by which someone holds something, as it is named. */
export interface HeldSource {
  readonly route: Route;
  readonly group: GroupRef | null;
  readonly gives: PermissionSet;
}

/** Names the rows by which people hold what they hold at one moment; each group is looked at once. */
export function sourceNamer(index: AccessIndex): (person: number, space: number) => HeldSource[] {
  const groups = new Map<number, GroupRef>();
  const named = (group: number): GroupRef => {
    const known = groups.get(group) ?? groupRef(index, group);
    groups.set(group, known);
    return known;
  };
  return (person, space) =>
    countedSources(index, person, space).map(({ route, group, gives }) => ({
      route,
      group: group < 0 ? null : named(group),
      gives,
    }));
}
