import { byName, groupRef } from "#electron/engine/refs.ts";
import type { PlanDetail } from "#shared/ipc/area-plan.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { GroupKind } from "#shared/model/group.ts";
import { grantKey } from "#shared/model/state.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import { groupAt } from "./group-queries.ts";
import { byDesignation } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** Plan, seats, switch and open rules of the instance in view. Cost: its people and spaces. */
export function getPlan(session: Session): PlanDetail {
  const instance = session.instance();
  if (!instance) return fail("unknown-instance", { ref: "in this workspace; import one first" });
  const { name, site, plan, seatLimit, anonymousAccess, settings } = instance.header;
  const index = session.index();
  const { regular, guest } = byDesignation(index);
  const defaults = (kind: GroupKind) =>
    [...index.groups]
      .filter((at) => groupAt(index, at).isDefault && groupAt(index, at).kind === kind)
      .map((at) => groupRef(index, at))
      .sort(byName);
  const open = [...instance.spaces.values()].filter(({ id }) =>
    instance.grants
      .get(grantKey(id, { type: "anonymous" }))
      ?.permissions.some((one) => one.permission === viewPermission),
  );
  return {
    ...{ name, site, plan, seatLimit, anonymousAccess, settings },
    seats: { regular, guests: guest },
    anonymousSpaces: open.length,
    defaultGroups: { regular: defaults("regular"), guest: defaults("guest") },
  };
}
