import { grantKey, membershipKey } from "#shared/model/state.ts";
import type { Workspace } from "#shared/model/workspace.ts";

/** A sentence for each fact that a workspace file holds more than once. Cost: the number of facts. */
export function duplicates(workspace: Workspace): string[] {
  const found: string[] = [];
  function once<Fact>(kind: string, facts: readonly Fact[], keyOf: (fact: Fact) => string) {
    const seen = new Set<string>();
    for (const fact of facts) {
      const key = keyOf(fact);
      if (seen.has(key)) found.push(`there are two ${kind} ${key.replaceAll("\n", " / ")}`);
      seen.add(key);
    }
  }
  once("instances with id", workspace.instances, (one) => one.header.id);
  for (const one of workspace.instances) {
    once("people with id", one.people, (person) => person.id);
    once("groups with id", one.groups, (group) => group.id);
    once("memberships", one.memberships, (row) => membershipKey(row.group, row.person));
    once("spaces with id", one.spaces, (space) => space.id);
    once("spaces with key", one.spaces, (space) => space.key);
    once("permission rows", one.grants, (row) => grantKey(row.space, row.principal));
    once("pages with id", one.pages, (page) => page.id);
  }
  return found;
}
