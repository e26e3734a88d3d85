import type { Designation } from "#shared/explanation/decision.ts";
import type { AccessIndex } from "./access-index.ts";
import { accounts } from "./core/codes.ts";

/** How a person stands on the whole instance (R1-R4). */
export function designationOf(index: AccessIndex, person: number): Designation {
  const account = index.core.account[person];
  if (account === accounts.inactive || account === accounts.inactiveApp) return "inactive";
  return account === accounts.app ? "app" : designationByGroups(index, person);
}

/**
 * How someone with these groups stands while the account is active: one regular group makes them
 * regular, otherwise one guest group a guest, otherwise nothing; groups of other products do not
 * count (R1, R2, R4, R5).
 */
export function designationByGroups({ core }: AccessIndex, person: number): Designation {
  if ((core.regularGroups[person] ?? 0) > 0) return "regular";
  return (core.guestGroups[person] ?? 0) > 0 ? "guest" : "none";
}
