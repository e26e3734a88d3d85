import { explainSpace } from "#electron/engine/explain-space.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
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
