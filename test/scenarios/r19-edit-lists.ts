import type { RuleTable } from "#test/support/scenario.ts";
import { cannotOn, canOn } from "#test/support/scenario-rows.ts";
import { childOfQ3Plan, postsByRosa } from "./page-facts.ts";

const gil = [
  "guests-brandworks: read/space",
  "individual: read/space",
  "guests-brandworks: create/page",
];
const max = [
  "confluence-users-acme: read/space",
  "guests-brandworks: read/space",
  "confluence-users-acme: create/page",
  "guests-brandworks: create/page",
];
const rosa = ["confluence-users-acme: read/space", "confluence-users-acme: create/page"];
const post = [
  "confluence-users-acme: read/space",
  "guests-brandworks: read/space",
  "confluence-users-acme: create/blogpost",
];
const shut = "edit-restriction brand-q3-plan";

export const r19: RuleTable = {
  rule: "R19",
  title: "edit lists hold for their own page only",
  scenarios: [
    {
      when: "as it is",
      rows: [
        canOn("Gil", "brand-q3-plan", "view", gil.slice(0, 2)),
        cannotOn("Gil", "brand-q3-plan", "edit", [shut], gil),
        canOn("Max", "brand-q3-plan", "view", max.slice(0, 2)),
        cannotOn("Max", "brand-q3-plan", "edit", [shut], max),
        canOn("Rosa", "brand-q3-plan", "edit", rosa),
        canOn("Rosa", "brand-budget", "edit", rosa),
        canOn("Gil", "brand-campaigns", "edit", gil),
        cannotOn("Max", "brand-budget", "edit", ["view-restriction brand-budget"], max),
      ],
    },
    {
      when: "Q3 plan gets a new child without lists",
      facts: childOfQ3Plan,
      rows: [canOn("Gil", "q3-child", "edit", gil), canOn("Max", "q3-child", "edit", max)],
    },
    {
      when: "only Rosa may edit Home",
      changes: [{ do: "restrictPage", page: "brand-home", edit: { people: ["Rosa"], groups: [] } }],
      rows: [
        cannotOn("Gil", "brand-home", "edit", ["edit-restriction brand-home"], gil),
        canOn("Gil", "brand-campaigns", "edit", gil),
        canOn("Rosa", "brand-home", "edit", rosa),
      ],
    },
    {
      when: "guests-brandworks is put on Q3 plan's edit list",
      changes: [
        {
          do: "restrictPage",
          page: "brand-q3-plan",
          edit: { people: ["Rosa"], groups: ["guests-brandworks"] },
        },
      ],
      rows: [
        canOn("Gil", "brand-q3-plan", "edit", gil),
        canOn("Max", "brand-q3-plan", "edit", max),
      ],
    },
    {
      when: "a post has an edit list",
      facts: postsByRosa,
      rows: [
        cannotOn("Max", "post-kept", "edit", ["edit-restriction post-kept"], post),
        canOn("Max", "post-for-guests", "edit", post),
      ],
    },
  ],
};
