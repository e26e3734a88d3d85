import type { RuleTable } from "#test/support/scenario.ts";
import { label, status } from "#test/support/scenario-rows.ts";

export const r06: RuleTable = {
  rule: "R6",
  title: "the label of a group is not its kind",
  scenarios: [
    {
      when: "as it is",
      rows: [
        label("guests-brandworks", true),
        label("confluence-guests-acme", true),
        label("confluence-users-acme", false),
        label("confluence-admins-acme", false),
        label("design-team", false),
      ],
    },
    {
      when: "after Gil leaves guests-brandworks",
      changes: [{ do: "removeMember", group: "guests-brandworks", person: "Gil" }],
      rows: [
        label("guests-brandworks", false),
        status("Max", "regular", {
          guest: ["guests-brandworks"],
          regular: ["confluence-users-acme"],
        }),
      ],
    },
    {
      when: "after a guest joins a regular group",
      changes: [{ do: "addMember", group: "design-team", person: "Gia" }],
      rows: [label("design-team", false)],
    },
    {
      when: "after everyone in confluence-guests-acme ceased to be a guest",
      changes: [
        { do: "addMember", group: "design-team", person: "Gia" },
        { do: "addMember", group: "design-team", person: "Gil" },
      ],
      rows: [label("confluence-guests-acme", false), label("guests-brandworks", false)],
    },
  ],
};
