import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, net } from "#test/support/scenario-rows.ts";
import { grantWithoutView } from "./facts.ts";

export const r09: RuleTable = {
  rule: "R9",
  title: "View first, and View takes all with it",
  scenarios: [
    {
      when: "View is cleared on guests-brandworks",
      changes: [
        { do: "revoke", space: "BRAND", group: "guests-brandworks", permissions: ["read/space"] },
      ],
      rows: [
        net("Gil", "BRAND", "read/space", "delete/space", "create/comment"),
        cannot("Gil", "BRAND", "create/page", ["permission create/page"]),
        cannot("Gil", "BRAND", "create/attachment", ["permission create/attachment"]),
        net(
          "Max",
          "BRAND",
          "read/space",
          "delete/space",
          "create/page",
          "create/blogpost",
          "create/attachment",
          "create/comment",
        ),
      ],
    },
    {
      when: "View is cleared on guests-brandworks and on Gil's own row",
      changes: [
        { do: "revoke", space: "BRAND", group: "guests-brandworks", permissions: ["read/space"] },
        { do: "revoke", space: "BRAND", person: "Gil", permissions: ["VIEWSPACE"] },
      ],
      rows: [
        net("Gil", "BRAND"),
        cannot("Gil", "BRAND", "create/comment", ["space-view", "permission create/comment"]),
      ],
    },
    {
      when: "a dump has a row with create/page and no View",
      facts: grantWithoutView,
      rows: [
        net("Gia", "HR"),
        cannot("Gia", "HR", "create/page", ["space-view"], ["individual (no-view)"]),
        cannot("Gia", "HR", "read/space", ["space-view"]),
      ],
    },
    {
      when: "the View that a row lacks comes from a group",
      facts: grantWithoutView,
      changes: [
        {
          do: "grant",
          space: "HR",
          group: "confluence-guests-acme",
          permissions: ["read/space"],
        },
      ],
      rows: [
        net("Gia", "HR", "read/space", "create/page"),
        can("Gia", "HR", "create/page", ["individual"]),
      ],
    },
    {
      when: "another box than View is ticked",
      changes: [{ do: "grant", space: "HR", person: "Gia", permissions: ["create/comment"] }],
      rows: [net("Gia", "HR", "read/space", "create/comment")],
    },
  ],
};
