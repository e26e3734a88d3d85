import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { whatIf } from "#test/support/scenario-change-rows.ts";
import { abilities, cannotOn, canOn, readers } from "#test/support/scenario-rows.ts";
import { orphanPages } from "./page-facts.ts";

const campaignsFor = (...people: string[]): Change => ({
  do: "restrictPage",
  page: "brand-campaigns",
  view: { people, groups: ["guests-brandworks"] },
});
const giaViews: Change = {
  do: "grant",
  space: "BRAND",
  person: "Gia",
  permissions: ["read/space"],
};
const giaEditsHome: Change = {
  do: "restrictPage",
  page: "brand-home",
  edit: { people: ["Gia"], groups: [] },
};
const rosaOn = (page: string): Change => ({
  do: "restrictPage",
  page,
  view: { people: ["Rosa"], groups: [] },
});

export const r20: RuleTable = {
  rule: "R20",
  title: "lists never widen",
  scenarios: [
    {
      when: "as it is",
      rows: [
        whatIf([campaignsFor("Rosa", "Gia")], "+ listed-without-use Gia Campaigns"),
        whatIf([campaignsFor("Rosa", "Gil")]),
        whatIf([campaignsFor("Rosa", "Gia"), campaignsFor("Rosa")]),
      ],
    },
    {
      when: "Gia is put on Campaigns' view list",
      changes: [campaignsFor("Rosa", "Gia")],
      rows: [
        cannotOn("Gia", "brand-campaigns", "view", ["space-view"]),
        readers("brand-campaigns", "Gil", "Max", "Rosa"),
        whatIf(
          [giaViews],
          "Gia in BRAND +read/space",
          "Gia on Campaigns +view",
          "Gia on Home +view",
          "Gia on Q3 plan +view",
          "- guests-without-space Gia",
          "- listed-without-use Gia Campaigns",
        ),
        whatIf([campaignsFor("Rosa")], "- listed-without-use Gia Campaigns"),
      ],
    },
    {
      when: "Gia is put on Campaigns' view list and has View",
      changes: [campaignsFor("Rosa", "Gia"), giaViews],
      rows: [
        canOn("Gia", "brand-campaigns", "view", ["individual: read/space"]),
        abilities("Gia", "brand-campaigns", "view"),
      ],
    },
    {
      when: "Gia has View and is put on Home's edit list",
      changes: [giaViews, giaEditsHome],
      rows: [
        cannotOn(
          "Gia",
          "brand-home",
          "edit",
          ["permission create/page"],
          ["individual: read/space"],
        ),
        abilities("Gia", "brand-home", "view"),
        whatIf(
          [{ ...giaViews, permissions: ["create/page"] }],
          "Gia in BRAND +create/page",
          "Gia on Home +edit",
          "- listed-without-use Gia Home",
        ),
        whatIf(
          [{ ...giaViews, permissions: ["delete/page"] }],
          "Gia in BRAND +delete/page",
          "Gia on Home +delete",
          "- listed-without-use Gia Home",
        ),
      ],
    },
    {
      when: "it is not known what is above a page",
      facts: orphanPages,
      rows: [whatIf([rosaOn("orphan")])],
    },
    {
      when: "Gia is on Home's edit list without View",
      changes: [giaEditsHome],
      rows: [cannotOn("Gia", "brand-home", "edit", ["space-view", "permission create/page"])],
    },
    {
      when: "Nia and Dan are put on Campaigns' view list",
      changes: [campaignsFor("Rosa", "Nia", "Dan")],
      rows: [
        cannotOn("Nia", "brand-campaigns", "view", ["membership", "space-view"]),
        cannotOn(
          "Dan",
          "brand-campaigns",
          "view",
          ["account"],
          ["guests-brandworks: read/space (inactive)"],
        ),
        readers("brand-campaigns", "Gil", "Max", "Rosa"),
      ],
    },
    {
      when: "the edit list lets Ada in, the view list does not",
      changes: [
        {
          do: "restrictPage",
          page: "brand-campaigns",
          edit: { people: ["Ada"], groups: [] },
        },
      ],
      rows: [
        cannotOn(
          "Ada",
          "brand-campaigns",
          "edit",
          ["view-restriction brand-campaigns"],
          [
            "confluence-users-acme: read/space",
            "individual: read/space",
            "confluence-users-acme: create/page",
            "individual: create/page",
          ],
        ),
      ],
    },
  ],
};
