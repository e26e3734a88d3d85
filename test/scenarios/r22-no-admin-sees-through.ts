import type { RuleTable } from "#test/support/scenario.ts";
import { abilities, cannot, cannotOn, readers, status } from "#test/support/scenario-rows.ts";
import { niaIsConfluenceAdmin, niaIsOrganizationAdmin, niaIsSiteAdmin } from "./facts.ts";

const ada = ["confluence-users-acme: read/space", "individual: read/space"];
const lists = ["view-restriction brand-campaigns", "view-restriction brand-budget"];

export const r22: RuleTable = {
  rule: "R22",
  title: "no administrator sees through restrictions",
  scenarios: [
    {
      when: "Ada is space admin and Confluence admin",
      rows: [
        cannotOn("Ada", "brand-budget", "view", lists, ada),
        cannotOn("Ada", "brand-budget", "export", lists, [...ada, "individual: export/space"]),
        abilities("Ada", "brand-budget", "restrict"),
        readers("brand-budget", "Rosa"),
      ],
    },
    {
      when: "Nia is a Confluence admin without a row on Brand",
      facts: niaIsConfluenceAdmin,
      rows: [
        status("Nia", "regular", { regular: ["confluence-admins"] }),
        cannot("Nia", "BRAND", "read/space", ["space-view"]),
        cannotOn("Nia", "brand-home", "view", ["space-view"]),
        abilities("Nia", "brand-home"),
      ],
    },
    {
      when: "Nia is a site admin with View on Brand",
      facts: niaIsSiteAdmin,
      changes: [{ do: "grant", space: "BRAND", person: "Nia", permissions: ["read/space"] }],
      rows: [
        cannotOn("Nia", "brand-budget", "view", lists, ["individual: read/space"]),
        readers("brand-home", "Ada", "Gil", "Max", "Nia", "Rosa"),
      ],
    },
    {
      when: "Nia is an organization admin with View on Brand",
      facts: niaIsOrganizationAdmin,
      changes: [{ do: "grant", space: "BRAND", person: "Nia", permissions: ["read/space"] }],
      rows: [
        cannotOn("Nia", "brand-budget", "view", lists, ["individual: read/space"]),
        abilities("Nia", "brand-budget"),
      ],
    },
  ],
};
