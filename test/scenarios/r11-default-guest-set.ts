import type { RuleTable } from "#test/support/scenario.ts";
import { refused } from "#test/support/scenario-change-rows.ts";
import { can, net } from "#test/support/scenario-rows.ts";

const given = {
  do: "grant",
  space: "BRAND",
  person: "Gia",
  permissions: "default-guest-set",
} as const;
const allButAdmin = [
  "delete/space",
  "archive/page",
  "delete/page",
  "create/blogpost",
  "delete/blogpost",
  "delete/attachment",
  "delete/comment",
  "restrict_content/space",
  "export/space",
];

export const r11: RuleTable = {
  rule: "R11",
  title: "the default guest set is where it starts, not a cap",
  scenarios: [
    {
      when: "Gia is given space access on BRAND",
      changes: [given],
      rows: [
        net("Gia", "BRAND", "read/space", "create/page", "create/attachment", "create/comment"),
        can("Gia", "BRAND", "read/space", ["individual"]),
        can("Gia", "BRAND", "create/page", ["individual"]),
        can("Gia", "BRAND", "create/attachment", ["individual"]),
        can("Gia", "BRAND", "create/comment", ["individual"]),
        refused(given, "already-granted"),
      ],
    },
    {
      when: "export/space is ticked besides",
      changes: [
        given,
        { do: "grant", space: "BRAND", person: "Gia", permissions: ["export/space"] },
      ],
      rows: [
        net(
          "Gia",
          "BRAND",
          "read/space",
          "create/page",
          "create/attachment",
          "create/comment",
          "export/space",
        ),
      ],
    },
    {
      when: "13 of 14 are ticked",
      changes: [given, { do: "grant", space: "BRAND", person: "Gia", permissions: allButAdmin }],
      rows: [
        net(
          "Gia",
          "BRAND",
          "read/space",
          "delete/space",
          "create/page",
          "archive/page",
          "delete/page",
          "create/blogpost",
          "delete/blogpost",
          "create/attachment",
          "delete/attachment",
          "create/comment",
          "delete/comment",
          "restrict_content/space",
          "export/space",
        ),
        refused(
          { do: "grant", space: "BRAND", person: "Gia", permissions: ["administer/space"] },
          "guest-never-admin",
        ),
      ],
    },
  ],
};
