import { idleMembershipsOf, pagesNaming } from "#electron/engine/idle-memberships.ts";
import { idleRowsOf, sturdinessOf } from "#electron/engine/redundancy.ts";
import type { IdleMembership, IdleRow, Sturdiness } from "#shared/explanation/redundancy.ts";
import { personNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** What can go without changing anyone's access, each by itself. */
export interface Idle {
  readonly rows: IdleRow[];
  readonly memberships: IdleMembership[];
}

/** All of it for one space (its rows), or without one for the whole instance. Cost: rows times members; memberships times the rows of their groups. */
export function idleIn(session: Session, space: string | null): Idle {
  const index = session.index();
  if (space !== null) {
    return { rows: idleRowsOf(index, spaceNumber(index, space)), memberships: [] };
  }
  const naming = pagesNaming(index);
  return {
    rows: [...index.spaces].flatMap((one) => idleRowsOf(index, one)),
    memberships: [...index.people].flatMap((person) => idleMembershipsOf(index, person, naming)),
  };
}

/** How many sources each permission of a person hangs on, space by space. */
export function sturdiness(session: Session, person: string): Sturdiness[] {
  const index = session.index();
  return sturdinessOf(index, personNumber(index, person));
}
