import type { RuleTable } from "#test/support/scenario.ts";
import { refused } from "#test/support/scenario-change-rows.ts";
import { can, cannot, net, probablyCan, says, status, who } from "#test/support/scenario-rows.ts";
import { adminForGuestGroup } from "./facts.ts";

const admin = ["administer/space"];

export const r10: RuleTable = {
  rule: "R10",
  title: "a guest never has Admin",
  scenarios: [
    {
      when: "someone tries to give it",
      rows: [
        refused(
          { do: "grant", space: "BRAND", person: "Gil", permissions: admin },
          "guest-never-admin",
        ),
        refused(
          { do: "grant", space: "BRAND", group: "guests-brandworks", permissions: admin },
          "guest-never-admin",
        ),
        cannot("Gil", "BRAND", "administer/space", ["permission administer/space", "guest-limit"]),
      ],
    },
    {
      when: "a dump has a row that gives guests-brandworks Admin",
      facts: adminForGuestGroup,
      rows: [
        cannot(
          "Gil",
          "BRAND",
          "administer/space",
          ["guest-limit"],
          ["guests-brandworks (guest-limit)"],
        ),
        says("Gil", "BRAND", "administer/space", "guests can't be space admins"),
        probablyCan("Max", "BRAND", "administer/space", ["guests-brandworks"]),
        who("BRAND", "administer/space", { Max: ["group"], Ada: ["individual"] }),
      ],
    },
    {
      when: "Ada is left only in a guest group",
      changes: [
        { do: "addMember", group: "guests-brandworks", person: "Ada" },
        { do: "removeMember", group: "confluence-users-acme", person: "Ada" },
        { do: "removeMember", group: "confluence-admins-acme", person: "Ada" },
      ],
      rows: [
        status("Ada", "guest", { guest: ["guests-brandworks"] }),
        cannot("Ada", "BRAND", "administer/space", ["guest-limit"], ["individual (guest-limit)"]),
        can("Ada", "BRAND", "export/space", ["individual"]),
        net(
          "Ada",
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
      ],
    },
  ],
};
