import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { abilities, cannotOn, canOn, readers } from "#test/support/scenario-rows.ts";
import {
  budgetUnderHome,
  orphanPages,
  pagesInARing,
  postsByRosa,
  q3PlanUnderHome,
} from "./page-facts.ts";

const gil = ["guests-brandworks: read/space", "individual: read/space"];
const ada = ["confluence-users-acme: read/space", "individual: read/space"];
const rosa = ["confluence-users-acme: read/space"];
const unknown = "unknown-ancestor orphan";
const noBudgetList: Change = {
  do: "restrictPage",
  page: "brand-budget",
  view: { people: [], groups: [] },
};

export const r23: RuleTable = {
  rule: "R23",
  title: "a page that moves is decided anew; an unknown parent is never allowed",
  scenarios: [
    {
      when: "Budget is moved under Home",
      facts: budgetUnderHome,
      rows: [
        cannotOn("Gil", "brand-budget", "view", ["view-restriction brand-budget"], gil),
        cannotOn("Ada", "brand-budget", "view", ["view-restriction brand-budget"], ada),
        readers("brand-budget", "Rosa"),
      ],
    },
    {
      when: "Budget is moved under Home, and its list dropped",
      facts: budgetUnderHome,
      changes: [noBudgetList],
      rows: [
        canOn("Gil", "brand-budget", "view", gil),
        readers("brand-budget", "Ada", "Gil", "Max", "Rosa"),
      ],
    },
    {
      when: "Budget stays and only its list is dropped",
      changes: [noBudgetList],
      rows: [
        readers("brand-budget", "Gil", "Max", "Rosa"),
        cannotOn("Ada", "brand-budget", "view", ["view-restriction brand-campaigns"], ada),
      ],
    },
    {
      when: "Q3 plan is moved under Home, Budget with it",
      facts: q3PlanUnderHome,
      rows: [
        canOn("Ada", "brand-q3-plan", "view", ada),
        cannotOn("Ada", "brand-budget", "view", ["view-restriction brand-budget"], ada),
        readers("brand-q3-plan", "Ada", "Gil", "Max", "Rosa"),
      ],
    },
    {
      when: "a dump has no parent for a page",
      facts: orphanPages,
      rows: [
        cannotOn("Gil", "orphan", "view", [unknown], gil, "probable"),
        cannotOn("Gil", "orphan-child", "view", [unknown], gil, "probable"),
        cannotOn("Gil", "orphan-shut", "view", ["view-restriction orphan-shut", unknown], gil),
        cannotOn("Rosa", "orphan-shut", "view", [unknown], rosa, "probable"),
        cannotOn("Gia", "orphan", "view", ["space-view", unknown]),
        abilities("Gil", "orphan"),
        abilities("Ada", "orphan", "restrict"),
        readers("orphan"),
      ],
    },
    {
      when: "a dump puts two pages under each other",
      facts: pagesInARing,
      rows: [
        cannotOn("Gil", "ring-one", "view", ["unknown-ancestor ring-two"], gil, "probable"),
        cannotOn("Gil", "ring-two", "view", ["unknown-ancestor ring-one"], gil, "probable"),
        readers("ring-one"),
      ],
    },
    {
      when: "a post stands for itself",
      facts: postsByRosa,
      changes: [{ do: "restrictPage", page: "brand-home", view: { people: ["Ada"], groups: [] } }],
      rows: [
        canOn("Gil", "post-for-guests", "view", gil),
        readers("post-for-guests", "Gil", "Max"),
        readers("post-kept", "Ada", "Gil", "Max", "Rosa"),
        readers("brand-home", "Ada"),
      ],
    },
  ],
};
