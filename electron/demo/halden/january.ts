import type { OpaqueRow } from "#shared/model/instance.ts";
import type { Draft } from "../draft.ts";
import { groupOf, groupSeeds } from "./groups.ts";
import { groupId, personId, workAddress } from "./names.ts";
import { tellSpace } from "./space-seed.ts";
import { firstSpaces } from "./spaces.ts";
import { freelancers, longGone, otherStaff, provisionedEngineers, staff } from "./staff.ts";

/** The first import: everything the site held on 5 January. */
export function tellJanuary(draft: Draft): void {
  draft.readFrom("users.csv");
  tellPeople(draft);
  draft.readFrom("groups.json");
  for (const seed of groupSeeds) draft.group(groupOf(seed));
  tellMembers(draft);
  draft.readFrom("spaces.json");
  for (const seed of firstSpaces) tellSpace(draft, seed);
  draft.opaque(newerRows);
}

/** Tells of a colleague; addresses that are hidden or not by custom are given. */
export function tellColleague(
  draft: Draft,
  name: string,
  email: string | null = addresses.get(name) ?? workAddress(name),
): void {
  const status = longGone.includes(name) ? "inactive" : "active";
  draft.person({ id: personId(name), name, email, accountType: "atlassian", status });
}

const addresses = new Map([["Lena Fox", "lena@halden.example"]]);

const apps = ["Diagram Board", "Table Filter", "Release Notes", "Nightly Backup", "Status Embed"];

function tellPeople(draft: Draft): void {
  const colleagues = [...Object.values(staff).flat(), ...otherStaff, ...provisionedEngineers];
  for (const name of colleagues) tellColleague(draft, name);
  for (const name of freelancers) tellColleague(draft, name, null);
  tellColleague(draft, "Ivo Lang", "ivo@kestrel.example");
  tellColleague(draft, "Karin Voss");
  tellColleague(draft, "Stig Palm");
  for (const name of apps) {
    const id = personId(name);
    draft.person({ id, name, email: null, accountType: "app", status: "active" });
  }
}

function tellMembers(draft: Draft): void {
  const join = (group: string, names: readonly string[]) => {
    draft.readFrom(`members/${group}.json`);
    for (const name of names) draft.join(groupId(group), personId(name));
  };
  join("confluence-users", [...Object.values(staff).flat(), ...otherStaff]);
  for (const [department, names] of Object.entries(staff)) join(department, names);
  join("engineering", provisionedEngineers);
  join("design-studio", freelancers);
  for (const seed of groupSeeds) if (seed.alsoIn) join(seed.name, seed.alsoIn);
}

/** What the dump held beyond the 14 permissions. */
const newerRows: readonly OpaqueRow[] = [
  newer("permission", "manage_templates/space", "ENG", "19400127"),
  newer("permission", "manage_templates/space", "DES", "19400188"),
  newer("permission", "manage_public_links/space", "NEWS", "19400203"),
  newer("principal", "access-class", "GOALS26", "19400241"),
];

function newer(kind: OpaqueRow["kind"], value: string, about: string, rowId: string): OpaqueRow {
  const [key, targetType] = kind === "permission" ? value.split("/") : ["read", "space"];
  const principal =
    kind === "principal"
      ? { type: value, id: "all-licensed-users" }
      : { type: "group", id: groupId("confluence-admins") };
  const raw = JSON.stringify({ id: rowId, principal, operation: { key, targetType } });
  return { kind, value, about, raw, file: "spaces.json", rowId };
}
