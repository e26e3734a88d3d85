import type { Page, RestrictionList } from "#shared/model/page.ts";
import type { Draft } from "../draft.ts";
import { groupId, pageId, personId, spaceId } from "./names.ts";

/** Whom a list names: groups as they are called, people likewise. */
interface Named {
  readonly groups?: readonly string[];
  readonly people?: readonly string[];
}

interface PageSeed {
  readonly title: string;
  readonly under?: string;
  readonly by: string;
  readonly type?: Page["type"];
  readonly view?: Named;
  readonly edit?: Named;
}

const priya = "Priya Okafor";
const ivo = "Ivo Lang";
const dana = "Dana Reyes";
const staffOnly: Named = { groups: ["client-services"] };

/** Clients and contractors meet here: some pages are for some of them only. */
const portal: readonly PageSeed[] = [
  { title: "Client Portal home", by: priya },
  { title: "Harbour Trust", under: "Client Portal home", by: priya },
  { title: "Weekly status", under: "Harbour Trust", by: dana },
  { title: "Contract and fees", under: "Harbour Trust", by: priya, view: staffOnly },
  {
    title: "Northwind working area",
    under: "Client Portal home",
    by: priya,
    view: { groups: ["Northwind contractors", "client-services"] },
  },
  {
    title: "Steel details",
    under: "Northwind working area",
    by: "Lena Fox",
    edit: { groups: ["client-services"], people: ["Lena Fox", "Mei Aoki"] },
  },
  {
    title: "Day rates 2027",
    under: "Northwind working area",
    by: priya,
    view: { people: [priya] },
  },
  { title: "Rate history", under: "Day rates 2027", by: priya, view: staffOnly },
  {
    title: "Agency briefs",
    under: "Client Portal home",
    by: "Sara Lind",
    view: { groups: ["Agency partners"], people: [priya] },
  },
  {
    title: "Autumn campaign",
    under: "Agency briefs",
    by: "Sara Lind",
    edit: { people: ["Sara Lind", ivo] },
  },
  // The dump was made by someone who does not see what is above.
  { title: "Site photos, October", under: "Photo archive", by: "Luis Mora" },
  { title: "Portal news, November", by: priya, type: "blogpost" },
];

/** Logos are for everyone; what is not out yet is not. */
const brand: readonly PageSeed[] = [
  { title: "Brand Assets home", by: ivo },
  { title: "Logo files", under: "Brand Assets home", by: ivo, edit: { groups: ["design-studio"] } },
  {
    title: "Identity 2027, unreleased",
    under: "Brand Assets home",
    by: ivo,
    view: { groups: ["design-studio", "agency-leads"] },
  },
];

/** The import of November: the pages of two spaces, with the lists that restrict them. */
export function tellPages(draft: Draft): void {
  draft.readFrom("pages/CP.json");
  for (const seed of portal) draft.page(pageOf("CP", seed));
  draft.readFrom("pages/BRAND.json");
  for (const seed of brand) draft.page(pageOf("BRAND", seed));
}

function pageOf(key: string, seed: PageSeed): Omit<Page, "change" | "provenance"> {
  return {
    id: pageId(seed.title),
    space: spaceId(key),
    parent: seed.under === undefined ? null : pageId(seed.under),
    title: seed.title,
    type: seed.type ?? "page",
    author: personId(seed.by),
    view: listOf(seed.view),
    edit: listOf(seed.edit),
  };
}

function listOf(named: Named = {}): RestrictionList {
  return {
    people: (named.people ?? []).map(personId),
    groups: (named.groups ?? []).map(groupId),
  };
}
