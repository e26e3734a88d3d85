import type { Principal } from "#shared/model/space.ts";
import type { InstanceState } from "#shared/model/state.ts";

/** What an instance says, in names, sorted: two imports say the same when these are equal. */
export function factsOf(instance: InstanceState) {
  const nameOf = (principal: Principal) => {
    if (principal.type === "group") return instance.groups.get(principal.id)?.name ?? "?";
    if (principal.type === "person") return instance.people.get(principal.id)?.name ?? "?";
    return principal.type;
  };
  return {
    people: [...instance.people.values()]
      .map((one) => `${one.name} <${one.email}> ${one.status}${one.saysGuest ? " guest" : ""}`)
      .sort(),
    groups: [...instance.groups.values()]
      .map((one) => `${one.name} ${one.kind} ${one.classified}${one.isDefault ? " default" : ""}`)
      .sort(),
    memberships: [...instance.memberships.values()]
      .map((one) => {
        const group = instance.groups.get(one.group)?.name ?? "?";
        return `${group}: ${instance.people.get(one.person)?.name ?? "?"}`;
      })
      .sort(),
    spaces: [...instance.spaces.values()].map((one) => `${one.key} ${one.name} ${one.type}`).sort(),
    grants: [...instance.grants.values()]
      .map((one) => {
        const ticks = one.permissions.map((tick) => tick.permission).join(" ");
        return `${instance.spaces.get(one.space)?.key} ${nameOf(one.principal)}: ${ticks}`;
      })
      .sort(),
  };
}
