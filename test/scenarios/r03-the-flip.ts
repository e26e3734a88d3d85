import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, label, net, reaches, status } from "#test/support/scenario-rows.ts";

export const r03: RuleTable = {
  rule: "R3",
  title: "the flip works both ways and is site-wide",
  scenarios: [
    {
      when: "before Max leaves confluence-users-acme",
      rows: [
        can("Max", "BRAND", "create/blogpost", ["confluence-users-acme"]),
        can("Max", "BRAND", "delete/space", ["confluence-users-acme"]),
        reaches("Max", { BRAND: ["group"], KB: ["anonymous"] }),
      ],
    },
    {
      when: "after Max leaves confluence-users-acme",
      changes: [{ do: "removeMember", group: "confluence-users-acme", person: "Max" }],
      rows: [
        status("Max", "guest", { guest: ["guests-brandworks"] }),
        net("Max", "BRAND", "read/space", "create/page", "create/attachment", "create/comment"),
        cannot("Max", "BRAND", "create/blogpost", ["permission create/blogpost"]),
        cannot("Max", "BRAND", "delete/space", ["permission delete/space"]),
        cannot("Max", "KB", "administer/space", ["permission administer/space", "guest-limit"]),
        reaches("Max", { BRAND: ["group"], KB: ["anonymous"] }),
      ],
    },
    {
      when: "after Gil joins design-team",
      changes: [{ do: "addMember", group: "design-team", person: "Gil" }],
      rows: [
        status("Gil", "regular", {
          guest: ["confluence-guests-acme", "guests-brandworks"],
          regular: ["design-team"],
        }),
        can("Gil", "HR", "read/space", ["design-team"]),
        net("Gil", "HR", "read/space"),
        cannot("Gil", "BRAND", "create/blogpost", ["permission create/blogpost"]),
        cannot("Gil", "BRAND", "administer/space", ["permission administer/space"]),
        net(
          "Gil",
          "BRAND",
          "read/space",
          "delete/space",
          "create/page",
          "create/attachment",
          "create/comment",
        ),
        label("design-team", false),
      ],
    },
  ],
};
