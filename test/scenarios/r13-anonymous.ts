import type { RuleTable } from "#test/support/scenario.ts";
import { refused } from "#test/support/scenario-change-rows.ts";
import {
  can,
  cannot,
  net,
  probablyCan,
  probablyCannot,
  reaches,
  who,
} from "#test/support/scenario-rows.ts";
import { anonymousComments, anonymousCommentsForPeople } from "./facts.ts";

const everyone = ["anonymous"] as const;

export const r13: RuleTable = {
  rule: "R13",
  title: "anonymous View reaches everyone who is logged in",
  scenarios: [
    {
      when: "as it is, with the site-wide switch off",
      rows: [
        can("Gia", "KB", "read/space", ["anonymous"]),
        reaches("Gia", { KB: ["anonymous"] }),
        net("Gia", "KB", "read/space"),
        who("KB", "read/space", {
          Rosa: everyone,
          Gil: everyone,
          Gia: everyone,
          Max: everyone,
          Ada: everyone,
        }),
        cannot("Gia", "KB", "create/comment", ["permission create/comment"]),
        refused(
          { do: "setAnonymous", space: "KB", permissions: ["administer/space"] },
          "anonymous-never-admin",
        ),
      ],
    },
    {
      when: "KB is closed to anonymous visitors",
      changes: [{ do: "setAnonymous", space: "KB", permissions: [] }],
      rows: [reaches("Gia", {}), cannot("Gia", "KB", "read/space", ["space-view"])],
    },
    {
      when: "anonymous visitors may also comment",
      facts: anonymousComments,
      rows: [probablyCannot("Gia", "KB", "create/comment", ["permission create/comment"])],
    },
    {
      when: "anonymous visitors may also comment, and that counts for people",
      facts: anonymousCommentsForPeople,
      rows: [
        probablyCan("Gia", "KB", "create/comment", ["anonymous"]),
        net("Gia", "KB", "read/space", "create/comment"),
      ],
    },
  ],
};
