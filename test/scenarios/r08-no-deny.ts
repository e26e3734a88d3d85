import type { RuleTable } from "#test/support/scenario.ts";
import { refused } from "#test/support/scenario-change-rows.ts";
import { can, net } from "#test/support/scenario-rows.ts";

export const r08: RuleTable = {
  rule: "R8",
  title: "there is no deny",
  scenarios: [
    {
      when: "create/comment is cleared on Gil's own row",
      changes: [{ do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] }],
      rows: [
        can("Gil", "BRAND", "create/comment", ["guests-brandworks"]),
        refused(
          { do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] },
          "not-granted",
        ),
      ],
    },
    {
      when: "Rosa is given a read-only row of her own",
      changes: [{ do: "grant", space: "BRAND", person: "Rosa", permissions: ["read/space"] }],
      rows: [
        net(
          "Rosa",
          "BRAND",
          "read/space",
          "delete/space",
          "create/page",
          "create/blogpost",
          "create/attachment",
          "create/comment",
        ),
        can("Rosa", "BRAND", "read/space", ["confluence-users-acme", "individual"]),
      ],
    },
  ],
};
