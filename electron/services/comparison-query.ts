import { makeLike } from "#electron/engine/advice/make-like.ts";
import { comparePeople } from "#electron/engine/compare-people.ts";
import type { Comparison, Likenesses } from "#shared/explanation/comparison.ts";
import { personNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** How the access of two people differs. Refuses ids that are not there. */
export function compareTwo(session: Session, one: string, other: string): Comparison {
  const index = session.index();
  return comparePeople(index, personNumber(index, one), personNumber(index, other));
}

/** The smallest sets of changes that give one person at least what the other holds. */
export function likenOne(session: Session, person: string, model: string): Likenesses {
  const index = session.index();
  return makeLike(index, personNumber(index, person), personNumber(index, model));
}
