import type { RuleTable } from "#test/support/scenario.ts";
import { reaches, reason, status } from "#test/support/scenario-rows.ts";

export const r01: RuleTable = {
  rule: "R1",
  title: "guest status is derived from memberships",
  scenarios: [
    {
      when: "as it is",
      rows: [
        status("Gil", "guest", { guest: ["confluence-guests-acme", "guests-brandworks"] }),
        reason("Gil", "every group Gil is in is a guest group"),
        reason("Gil", "confluence-guests-acme and guests-brandworks"),
        status("Gia", "guest", { guest: ["confluence-guests-acme"] }),
        reason("Gia", "Gia is a guest", "confluence-guests-acme"),
        reaches("Gil", { BRAND: ["group", "individual"], KB: ["anonymous"] }),
      ],
    },
    {
      when: "after Gil leaves one of two guest groups",
      changes: [{ do: "removeMember", group: "guests-brandworks", person: "Gil" }],
      rows: [status("Gil", "guest", { guest: ["confluence-guests-acme"] })],
    },
    {
      when: "after Gia leaves her only guest group",
      changes: [{ do: "removeMember", group: "confluence-guests-acme", person: "Gia" }],
      rows: [status("Gia", "none"), reaches("Gia", {})],
    },
  ],
};
