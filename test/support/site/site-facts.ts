import type { InstanceState } from "#shared/model/state.ts";
import { actingAccount, type Site } from "./site.ts";

/** Everything a plan can change on a site, in sorted words; groups and spaces by what people call them. */
export function factsOfSite(site: Site): string[] {
  const group = (id: string) => groupWord(id, site.groups.get(id));
  const facts: string[] = [];
  for (const [id, members] of site.members)
    for (const person of members) facts.push(`member ${group(id)} ${person}`);
  for (const { space, type, who, pair } of site.rows)
    facts.push(
      `row ${site.spaces.get(space)} ${type} ${type === "group" ? group(who) : who} ${pair}`,
    );
  for (const [page, lists] of site.pages)
    for (const operation of ["read", "update"] as const) {
      for (const id of lists[operation].group)
        facts.push(`${operation} ${page} group ${group(id)}`);
      for (const id of lists[operation].user)
        if (id !== actingAccount) facts.push(`${operation} ${page} user ${id}`);
    }
  return facts.sort();
}

/** The same of a model: what its site should hold. Whoever has no account there yet is left out. */
export function factsOfModel(instance: InstanceState, unknown: ReadonlySet<string>): string[] {
  const group = (id: string) => groupWord(id, instance.groups.get(id as never)?.name);
  const facts: string[] = [];
  for (const one of instance.memberships.values())
    if (!unknown.has(one.person)) facts.push(`member ${group(one.group)} ${one.person}`);
  for (const { space, principal, permissions } of instance.grants.values()) {
    const key = instance.spaces.get(space)?.key;
    if (principal.type === "any-active-user") continue;
    if (principal.type === "person" && unknown.has(principal.id)) continue;
    const type = principal.type === "person" ? "user" : principal.type;
    const who =
      principal.type === "group" ? group(principal.id) : "id" in principal ? principal.id : "";
    for (const { permission } of permissions) facts.push(`row ${key} ${type} ${who} ${permission}`);
  }
  for (const { id, view, edit } of instance.pages.values())
    for (const [operation, list] of [
      ["read", view],
      ["update", edit],
    ] as const) {
      for (const one of list.groups) facts.push(`${operation} ${id} group ${group(one)}`);
      for (const one of list.people) facts.push(`${operation} ${id} user ${one}`);
    }
  return facts.sort();
}

/** Groups that were there keep their ids; new ones get the site's, and are known by name. */
function groupWord(id: string, name: string | undefined): string {
  return /^(made|site-group)-/.test(id) ? `new ${name}` : id;
}
