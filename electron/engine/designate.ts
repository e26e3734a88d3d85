import type { Designation } from "#shared/explanation/decision.ts";
import type { GroupId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";

/**
 * How someone with these groups stands while the account is active: one regular group makes them
 * regular, otherwise one guest group a guest, otherwise nothing (R1, R2, R4; `other` groups do not
 * count, R5). Cost: the number of groups.
 */
export function designate(
  instance: InstanceState,
  groups: readonly GroupId[],
  memberOf: Uint32Array,
): Designation {
  let guest = false;
  for (const at of memberOf) {
    const id = groups[at];
    const kind = id === undefined ? undefined : instance.groups.get(id)?.kind;
    if (kind === "regular") return "regular";
    if (kind === "guest") guest = true;
  }
  return guest ? "guest" : "none";
}
