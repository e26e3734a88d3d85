import type { Route } from "#shared/explanation/decision.ts";
import { noPermissions, type PermissionSet } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { routeOf } from "./evaluate.ts";

/** A row that gives a person something in a space. */
export interface CountedSource {
  readonly route: Route;
  /** The group's number; -1 on the other routes. */
  readonly group: number;
  /** Of what the person holds, what this row gives. */
  readonly gives: PermissionSet;
}

/** Every row that gives the person some of what they hold in the space (R7). Cost: that of the net set. */
export function countedSources(
  { core, sources }: AccessIndex,
  person: number,
  space: number,
): CountedSource[] {
  sources.look(person, space);
  const counted: CountedSource[] = [];
  for (let at = 0; at < sources.count; at++) {
    const principal = sources.principals[at] ?? 0;
    if (principal >= 0 && core.counts[principal] === 0) continue;
    const gives = (sources.ticks[at] ?? 0) & sources.net;
    if (gives === noPermissions) continue;
    counted.push({ route: routeOf(principal), group: principal < 0 ? -1 : principal, gives });
  }
  return counted;
}
