import type { RuleTable } from "#test/support/scenario.ts";
import { refused } from "#test/support/scenario-change-rows.ts";
import { seats } from "#test/support/scenario-rows.ts";
import { app, standardPlan } from "./facts.ts";

const invited = { do: "inviteGuest" as const, email: "zed@fox.example", groups: [] };

export const r28: RuleTable = {
  rule: "R28",
  title: "the licence count",
  scenarios: [
    { when: "as it is", rows: [seats(5)] },
    { when: "with an app", facts: app, rows: [seats(5)] },
    {
      when: "Rosa is deactivated",
      changes: [{ do: "deactivate", person: "Rosa" }],
      rows: [seats(4)],
    },
    {
      when: "Max becomes a guest, which counts as well",
      changes: [{ do: "removeMember", group: "confluence-users-acme", person: "Max" }],
      rows: [seats(5)],
    },
    {
      when: "Gia leaves her only group",
      changes: [{ do: "removeMember", group: "confluence-guests-acme", person: "Gia" }],
      rows: [seats(4)],
    },
    {
      when: "a guest is invited",
      changes: [invited],
      rows: [seats(6)],
    },
    {
      when: "the plan is below Premium",
      facts: standardPlan,
      rows: [refused(invited, "plan-without-guests"), seats(5)],
    },
  ],
};
