import {
  adviseRevokeMany,
  guestTargets,
  targetsAmong,
} from "#electron/engine/advice/revoke-many.ts";
import { membersOf } from "#electron/engine/facts.ts";
import type { CombinedAdvice } from "#shared/explanation/combined-advice.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { groupNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** From whom permissions are to be taken, and where; without a group from all guests, without a space anywhere. */
export interface Sweep {
  readonly permissions: readonly PermissionKey[];
  readonly membersOf: string | null;
  readonly space: string | null;
}

/** The minimal sets of changes after which none of them holds any of the permissions there (R25). */
export function revokeFromAll(session: Session, sweep: Sweep): CombinedAdvice {
  const index = session.index();
  const where = sweep.space === null ? null : spaceNumber(index, sweep.space);
  const targets =
    sweep.membersOf === null
      ? guestTargets(index, sweep.permissions, where)
      : targetsAmong(
          index,
          [...membersOf(index, groupNumber(index, sweep.membersOf))],
          sweep.permissions,
          where,
        );
  return adviseRevokeMany(index, targets);
}
