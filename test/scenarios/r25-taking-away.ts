import type { RuleTable } from "#test/support/scenario.ts";
import { cannotRevoke, inVain, nothingTo, revoke } from "#test/support/scenario-change-rows.ts";
import {
  adminForGuestGroup,
  anyActiveUserNotForGuests,
  anyActiveUserOnHr,
  brandworksIsExternal,
} from "./facts.ts";

export const r25: RuleTable = {
  rule: "R25",
  title: "the smallest sets of changes that take a permission away",
  scenarios: [
    {
      when: "as it is",
      rows: [
        revoke("Gil", "BRAND", "create/comment", [
          "untick own create/comment + untick guests-brandworks create/comment",
          "untick own create/comment + leave guests-brandworks; here create/attachment create/page",
          "leave confluence-guests-acme + leave guests-brandworks; here create/attachment create/page delete/space read/space; KB read/space; guest > none",
        ]),
        inVain(
          "revoke",
          "Gil",
          "BRAND",
          "create/comment",
          "untick own create/comment: guests-brandworks",
          "untick guests-brandworks create/comment: individual",
          "leave guests-brandworks: individual",
        ),
        revoke("Gil", "BRAND", "delete/space", [
          "untick own delete/space",
          "leave confluence-guests-acme + leave guests-brandworks; here create/attachment create/comment create/page read/space; KB read/space; guest > none",
        ]),
        revoke("Gil", "BRAND", "create/page", [
          "untick guests-brandworks create/page",
          "leave guests-brandworks; here create/attachment",
        ]),
        revoke("Gil", "BRAND", "read/space", [
          "untick own read/space + leave guests-brandworks; here create/attachment create/comment create/page delete/space",
          "untick own read/space + untick guests-brandworks read/space; here create/attachment create/comment create/page delete/space",
          "leave confluence-guests-acme + leave guests-brandworks; here create/attachment create/comment create/page delete/space; KB read/space; guest > none",
        ]),
        revoke("Rosa", "BRAND", "create/blogpost", [
          "leave confluence-users-acme; here create/attachment create/comment create/page delete/space read/space",
          "untick confluence-users-acme create/blogpost; others 1",
        ]),
        revoke("Rosa", "HR", "read/space", ["leave design-team", "untick design-team read/space"]),
        revoke("Max", "BRAND", "read/space", [
          "leave confluence-users-acme + leave guests-brandworks; here create/attachment create/blogpost create/comment create/page delete/space; KB read/space; regular > none",
          "untick confluence-users-acme read/space + leave guests-brandworks; here create/attachment create/blogpost create/comment create/page delete/space; others 1",
          "untick guests-brandworks read/space + leave confluence-users-acme; here create/attachment create/blogpost create/comment create/page delete/space; regular > guest; others 1",
          "untick confluence-users-acme read/space + untick guests-brandworks read/space; here create/attachment create/blogpost create/comment create/page delete/space; others 2",
        ]),
        revoke("Ada", "BRAND", "administer/space", [
          "leave confluence-users-acme + leave confluence-admins-acme; here archive/page create/attachment create/blogpost create/comment create/page delete/attachment delete/blogpost delete/comment delete/page delete/space export/space read/space restrict_content/space; KB read/space; regular > none; confluence admin",
        ]),
        inVain(
          "revoke",
          "Ada",
          "BRAND",
          "administer/space",
          "untick own administer/space: last-admin BRAND",
        ),
        inVain("revoke", "Gil", "BRAND", "delete/space"),
        cannotRevoke("Gia", "KB", "read/space", ["anonymous"]),
        cannotRevoke("Ada", "KB", "read/space", ["anonymous"]),
        nothingTo("revoke", "Gil", "BRAND", "export/space"),
        nothingTo("revoke", "Gia", "BRAND", "read/space"),
        nothingTo("revoke", "Dan", "BRAND", "read/space"),
      ],
    },
    {
      when: "two rows of Rosa's are the last that give Brand an admin",
      changes: [
        { do: "grant", space: "BRAND", group: "design-team", permissions: ["administer/space"] },
        { do: "grant", space: "BRAND", person: "Rosa", permissions: ["administer/space"] },
        { do: "revoke", space: "BRAND", person: "Ada", permissions: ["administer/space"] },
      ],
      rows: [
        revoke("Rosa", "BRAND", "administer/space", [
          "untick own administer/space + leave design-team; HR read/space",
          "leave confluence-users-acme + leave design-team; here create/attachment create/blogpost create/comment create/page delete/space read/space; HR read/space; KB read/space; regular > none",
        ]),
        inVain(
          "revoke",
          "Rosa",
          "BRAND",
          "administer/space",
          "untick own administer/space: design-team",
          "untick design-team administer/space: individual",
          "leave design-team: individual",
          "untick own administer/space + untick design-team administer/space: last-admin BRAND",
        ),
      ],
    },
    {
      when: "an identity provider keeps guests-brandworks",
      facts: brandworksIsExternal,
      rows: [
        revoke("Gil", "BRAND", "create/page", ["untick guests-brandworks create/page"]),
        inVain(
          "revoke",
          "Gil",
          "BRAND",
          "create/page",
          "leave guests-brandworks: external-group guests-brandworks",
        ),
      ],
    },
    {
      when: "HR is open to any active user",
      facts: anyActiveUserOnHr,
      rows: [
        cannotRevoke("Max", "HR", "read/space", ["any-active-user"]),
        cannotRevoke("Rosa", "HR", "read/space", ["any-active-user"]),
        cannotRevoke("Gia", "HR", "read/space", ["any-active-user"]),
        inVain(
          "revoke",
          "Rosa",
          "HR",
          "read/space",
          "untick design-team read/space: any-active-user",
          "leave design-team: any-active-user",
        ),
      ],
    },
    {
      when: "HR is open to any active user who is no guest",
      facts: anyActiveUserNotForGuests,
      rows: [
        cannotRevoke("Max", "HR", "read/space", ["any-active-user"]),
        nothingTo("revoke", "Gia", "HR", "read/space"),
      ],
    },
    {
      when: "a dump gives guests-brandworks Admin, which counts for Max alone",
      facts: adminForGuestGroup,
      rows: [
        revoke("Max", "BRAND", "administer/space", [
          "leave guests-brandworks",
          "untick guests-brandworks administer/space",
          "leave confluence-users-acme; here create/blogpost delete/space; regular > guest",
        ]),
        nothingTo("revoke", "Gil", "BRAND", "administer/space"),
      ],
    },
  ],
};
