import { type DemoName, demoWorkspace } from "#electron/demo/demos.ts";
import type { GroupKind } from "#shared/model/group.ts";
import type { GroupId, PersonId } from "#shared/model/ids.ts";
import type { Grant, Principal, Space } from "#shared/model/space.ts";
import { grantKey, type InstanceState } from "#shared/model/state.ts";

/** The facts of a demo's one instance, asked for by name; the engine has no part in the answers. */
export function factsOf(name: DemoName) {
  const workspace = demoWorkspace(name);
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error(`demo ${name} has no instance`);
  return { workspace, instance, ...readers(instance) };
}

function readers(instance: InstanceState) {
  const one = <Fact>(facts: Iterable<Fact>, name: string, names: (fact: Fact) => string): Fact => {
    const found = [...facts].filter((fact) => names(fact) === name);
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${found.length} facts are called ${name}`);
    return first;
  };
  const person = (name: string) => one(instance.people.values(), name, (fact) => fact.name);
  const group = (name: string) => one(instance.groups.values(), name, (fact) => fact.name);
  const space = (key: string) => one(instance.spaces.values(), key, (fact) => fact.key);
  const groupsOf = (id: PersonId) =>
    [...instance.memberships.values()]
      .filter((row) => row.person === id)
      .flatMap((row) => instance.groups.get(row.group) ?? []);
  const membersOf = (id: GroupId) =>
    [...instance.memberships.values()]
      .filter((row) => row.group === id)
      .flatMap((row) => instance.people.get(row.person) ?? []);
  const designationOf = (id: PersonId) => {
    const found = instance.people.get(id);
    if (found?.accountType === "app") return "app";
    if (found?.status !== "active") return "inactive";
    const kinds = new Set<GroupKind>(groupsOf(id).map((fact) => fact.kind));
    if (kinds.has("regular")) return "regular";
    return kinds.has("guest") ? "guest" : "none";
  };
  const row = (key: string, principal: Principal): Grant | undefined =>
    instance.grants.get(grantKey(space(key).id, principal));
  const rowsOf = (of: Space) =>
    [...instance.grants.values()].filter((fact) => fact.space === of.id);
  return { person, group, space, groupsOf, membersOf, designationOf, row, rowsOf };
}

/** The permissions of a row, in the order it keeps them. */
export function ticks(row: Grant | undefined): string[] {
  return (row?.permissions ?? []).map((one) => one.permission);
}
