import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, probablyCan, probablyCannot, who } from "#test/support/scenario-rows.ts";
import { anyActiveUserNotForGuests, anyActiveUserOnHr } from "./facts.ts";

const active = ["any-active-user"] as const;

export const r14: RuleTable = {
  rule: "R14",
  title: "any active user of Jira Service Management",
  scenarios: [
    {
      when: "HR gets the row",
      facts: anyActiveUserOnHr,
      rows: [
        can("Max", "HR", "read/space", ["any-active-user"]),
        can("Rosa", "HR", "read/space", ["design-team", "any-active-user"]),
        probablyCan("Gil", "HR", "read/space", ["any-active-user"]),
        cannot("Dan", "HR", "read/space", ["account"], ["any-active-user (inactive)"]),
        who("HR", "read/space", {
          Rosa: ["group", "any-active-user"],
          Gil: active,
          Gia: active,
          Max: active,
          Ada: active,
        }),
      ],
    },
    {
      when: "HR gets the row, and the instance says that guests are left out",
      facts: anyActiveUserNotForGuests,
      rows: [
        can("Max", "HR", "read/space", ["any-active-user"]),
        probablyCannot("Gil", "HR", "read/space", ["space-view"]),
      ],
    },
  ],
};
