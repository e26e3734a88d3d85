import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, probablyCannot, reason, status } from "#test/support/scenario-rows.ts";
import { unknownJiraGroup, unknownJiraGroupWithRow } from "./facts.ts";

const classified = [{ do: "classifyGroup", group: "jira-users-acme", kind: "other" }] as const;

export const r05: RuleTable = {
  rule: "R5",
  title: "a group is regular, guest or other",
  scenarios: [
    {
      when: "a dump brings jira-users-acme with Gil in it",
      facts: unknownJiraGroup,
      rows: [
        status("Gil", "regular", {
          guest: ["confluence-guests-acme", "guests-brandworks"],
          regular: ["jira-users-acme"],
        }),
        reason("Gil", "regular user because of jira-users-acme"),
      ],
    },
    {
      when: "jira-users-acme is classified as other",
      facts: unknownJiraGroup,
      changes: classified,
      rows: [
        status("Gil", "guest", {
          guest: ["confluence-guests-acme", "guests-brandworks"],
          other: ["jira-users-acme"],
        }),
      ],
    },
    {
      when: "jira-users-acme has a row and is regular",
      facts: unknownJiraGroupWithRow,
      rows: [can("Gil", "BRAND", "export/space", ["jira-users-acme"])],
    },
    {
      when: "jira-users-acme has a row and is classified as other",
      facts: unknownJiraGroupWithRow,
      changes: classified,
      rows: [
        probablyCannot(
          "Gil",
          "BRAND",
          "export/space",
          ["permission export/space"],
          ["jira-users-acme (other-group)"],
        ),
        can("Gil", "BRAND", "read/space", [
          "guests-brandworks",
          "jira-users-acme (other-group)",
          "individual",
        ]),
      ],
    },
    {
      when: "someone is only in a group of another product",
      changes: [
        { do: "createGroup", name: "jira-only", kind: "other" },
        { do: "addMember", group: "jira-only", person: "Nia" },
      ],
      rows: [
        status("Nia", "none", { other: ["jira-only"] }),
        cannot("Nia", "KB", "read/space", ["membership"], ["anonymous (no-group)"]),
      ],
    },
  ],
};
