import type { RuleTable } from "#test/support/scenario.ts";
import {
  can,
  cannot,
  label,
  net,
  reaches,
  reason,
  seats,
  status,
} from "#test/support/scenario-rows.ts";
import { app } from "./facts.ts";

export const r04: RuleTable = {
  rule: "R4",
  title: "no group, or no active account, means no access; apps are a class of their own",
  scenarios: [
    {
      when: "as it is",
      rows: [
        status("Nia", "none"),
        cannot("Nia", "BRAND", "read/space", ["membership", "space-view"]),
        cannot("Nia", "KB", "read/space", ["membership"], ["anonymous (no-group)"]),
        reaches("Nia", {}),
        status("Dan", "inactive", { guest: ["confluence-guests-acme", "guests-brandworks"] }),
        reason("Dan", "account is not active"),
        cannot("Dan", "BRAND", "read/space", ["account"], ["guests-brandworks (inactive)"]),
        cannot("Dan", "HR", "read/space", ["account", "space-view"]),
        cannot("Dan", "KB", "read/space", ["account"], ["anonymous (inactive)"]),
        reaches("Dan", {}),
      ],
    },
    {
      when: "after Dan is reactivated",
      changes: [{ do: "activate", person: "Dan" }],
      rows: [
        status("Dan", "guest", { guest: ["confluence-guests-acme", "guests-brandworks"] }),
        net("Dan", "BRAND", "read/space", "create/page", "create/attachment", "create/comment"),
        seats(6),
      ],
    },
    {
      when: "with an app in a guest group and in no other",
      facts: app,
      rows: [
        status("Diagrams", "app", { guest: ["confluence-guests-acme"] }),
        can("Diagrams", "BRAND", "create/attachment", ["individual"]),
        cannot("Diagrams", "BRAND", "administer/space", ["permission administer/space"]),
        seats(5),
      ],
    },
    {
      when: "with an app as the only member of a guest group that is not deactivated",
      facts: app,
      changes: [
        { do: "removeMember", group: "confluence-guests-acme", person: "Gil" },
        { do: "removeMember", group: "confluence-guests-acme", person: "Gia" },
      ],
      rows: [label("confluence-guests-acme", false)],
    },
  ],
};
