import type { AccessIndex } from "./access-index.ts";
import { whoHolds } from "./reach.ts";

/**
 * Those who use a space: who can view it by a row of their own or of a group. That a space is open to
 * everyone who is logged in makes nobody a user of it [choice]. Cost: as for everyone who can view it.
 */
export function usersOfSpace(index: AccessIndex, space: number): number[] {
  return whoHolds(index, space, "read/space")
    .filter(({ routes }) => routes.includes("group") || routes.includes("individual"))
    .map((one) => one.person);
}
