import type { RuleTable } from "#test/support/scenario.ts";
import { can, label, net, reason, status } from "#test/support/scenario-rows.ts";

export const r02: RuleTable = {
  rule: "R2",
  title: "one regular group wins",
  scenarios: [
    {
      when: "as it is",
      rows: [
        status("Max", "regular", {
          guest: ["guests-brandworks"],
          regular: ["confluence-users-acme"],
        }),
        reason("Max", "regular user because of confluence-users-acme"),
        can("Max", "BRAND", "create/page", ["confluence-users-acme", "guests-brandworks"]),
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
        status("Rosa", "regular", { regular: ["confluence-users-acme", "design-team"] }),
        reason("Rosa", "confluence-users-acme and design-team", "is not enough"),
        label("confluence-users-acme", false),
      ],
    },
    {
      when: "after Rosa leaves one of two regular groups",
      changes: [{ do: "removeMember", group: "confluence-users-acme", person: "Rosa" }],
      rows: [
        status("Rosa", "regular", { regular: ["design-team"] }),
        reason("Rosa", "regular user because of design-team"),
      ],
    },
  ],
};
