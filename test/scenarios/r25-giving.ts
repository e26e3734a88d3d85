import type { RuleTable } from "#test/support/scenario.ts";
import { cannotGive, give, inVain, nothingTo } from "#test/support/scenario-change-rows.ts";
import { brandworksIsExternal, unknownJiraGroupWithRow } from "./facts.ts";

const gilExports = [
  "tick own export/space",
  "tick confluence-guests-acme read/space export/space; others 1",
  "tick guests-brandworks export/space; others 1",
];

export const r25Giving: RuleTable = {
  rule: "R25",
  title: "and those that give one",
  scenarios: [
    {
      when: "as it is",
      rows: [
        give("Gia", "BRAND", "read/space", [
          "tick own read/space",
          "tick confluence-guests-acme read/space",
          "join guests-brandworks; here create/attachment create/comment create/page",
          "join confluence-users-acme; here create/attachment create/blogpost create/comment create/page delete/space; guest > regular",
        ]),
        give("Gil", "BRAND", "export/space", gilExports),
        give("Gil", "BRAND", "administer/space", [
          "join confluence-users-acme + tick own administer/space; here create/blogpost; guest > regular",
          "join design-team + tick own administer/space; HR read/space; guest > regular",
          "join confluence-admins-acme + tick own administer/space; guest > regular; confluence admin",
        ]),
        give("Max", "HR", "read/space", [
          "join design-team",
          "tick own read/space",
          "tick confluence-users-acme read/space; others 1",
          "tick guests-brandworks read/space; others 1",
        ]),
        give("Nia", "KB", "read/space", [
          "join confluence-guests-acme; none > guest",
          "join design-team; HR read/space; none > regular",
          "join guests-brandworks; BRAND read/space create/page create/attachment create/comment; none > guest",
          "join confluence-users-acme; BRAND read/space delete/space create/page create/blogpost create/attachment create/comment; none > regular",
          "join confluence-admins-acme; none > regular; confluence admin",
        ]),
        give("Nia", "HR", "read/space", [
          "join design-team; KB read/space; none > regular",
          "join confluence-guests-acme + tick own read/space; KB read/space; none > guest",
          "join guests-brandworks + tick own read/space; BRAND read/space create/page create/attachment create/comment; KB read/space; none > guest",
          "join confluence-users-acme + tick own read/space; BRAND read/space delete/space create/page create/blogpost create/attachment create/comment; KB read/space; none > regular",
          "join confluence-admins-acme + tick own read/space; KB read/space; none > regular; confluence admin",
        ]),
        inVain(
          "give",
          "Gil",
          "BRAND",
          "administer/space",
          "tick own administer/space: guest-limit",
        ),
        inVain("give", "Nia", "BRAND", "read/space", "tick own read/space: membership"),
        inVain("give", "Gia", "BRAND", "read/space"),
        cannotGive("Dan", "BRAND", "read/space", ["account"]),
        nothingTo("give", "Rosa", "BRAND", "read/space"),
        nothingTo("give", "Gia", "KB", "read/space"),
      ],
    },
    {
      when: "an identity provider keeps guests-brandworks",
      facts: brandworksIsExternal,
      rows: [
        give("Gia", "BRAND", "create/blogpost", [
          "tick own read/space create/blogpost; here read/space",
          "join confluence-users-acme; here create/attachment create/comment create/page delete/space read/space; guest > regular",
          "tick confluence-guests-acme read/space create/blogpost; here read/space; others 1",
        ]),
        inVain("give", "Gia", "BRAND", "create/blogpost"),
        give("Gia", "BRAND", "create/page", [
          "tick own read/space create/page; here read/space",
          "tick confluence-guests-acme read/space create/page; here read/space",
          "join confluence-users-acme; here create/attachment create/blogpost create/comment delete/space read/space; guest > regular",
        ]),
        inVain(
          "give",
          "Gia",
          "BRAND",
          "create/page",
          "join guests-brandworks: external-group guests-brandworks",
        ),
      ],
    },
    {
      when: "Gil is in a group of another product that has the permission",
      facts: unknownJiraGroupWithRow,
      changes: [{ do: "classifyGroup", group: "jira-users-acme", kind: "other" }],
      rows: [give("Gil", "BRAND", "export/space", gilExports)],
    },
  ],
};
