import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import type { Advice } from "#shared/explanation/advice.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { personNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** The whole Why page of a person and a space, both by id. Refuses ids that are not there. */
export function whySpace(session: Session, person: string, space: string): SpaceExplanation {
  const index = session.index();
  return explainSpace(
    index,
    personNumber(index, person),
    spaceNumber(index, space),
    session.originOf,
  );
}

/** A person, a space and a permission, by id. */
export interface Question {
  readonly person: string;
  readonly space: string;
  readonly permission: PermissionKey;
}

/** Every way to take the permission away (R25). Refuses ids that are not there. */
export function whyRevoke(session: Session, { person, space, permission }: Question): Advice {
  const index = session.index();
  const [who, where] = [personNumber(index, person), spaceNumber(index, space)];
  return adviseRevoke(index, who, where, permission);
}

/** Every way to give the permission. Refuses ids that are not there. */
export function whyGive(session: Session, { person, space, permission }: Question): Advice {
  const index = session.index();
  const [who, where] = [personNumber(index, person), spaceNumber(index, space)];
  return adviseGive(index, who, where, permission);
}
