import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { cannotOn, canOn, readers } from "#test/support/scenario-rows.ts";
import { unknownJiraGroup } from "./facts.ts";

const gil = ["guests-brandworks: read/space", "individual: read/space"];
const max = ["confluence-users-acme: read/space", "guests-brandworks: read/space"];
const ada = ["confluence-users-acme: read/space", "individual: read/space"];
const rosa = ["confluence-users-acme: read/space"];
const campaigns = "view-restriction brand-campaigns";
const budget = "view-restriction brand-budget";

const restrict = (page: string, people: string[], groups: string[] = []): Change => ({
  do: "restrictPage",
  page,
  view: { people, groups },
});

export const r17: RuleTable = {
  rule: "R17",
  title: "view lists intersect down the tree",
  scenarios: [
    {
      when: "as it is",
      rows: [
        canOn("Gil", "brand-home", "view", gil),
        canOn("Gil", "brand-campaigns", "view", gil),
        canOn("Gil", "brand-q3-plan", "view", gil),
        cannotOn("Gil", "brand-budget", "view", [budget], gil),
        cannotOn("Ada", "brand-campaigns", "view", [campaigns], ada),
        cannotOn("Ada", "brand-q3-plan", "view", [campaigns], ada),
        cannotOn("Ada", "brand-budget", "view", [campaigns, budget], ada),
        canOn("Max", "brand-campaigns", "view", max),
        cannotOn("Max", "brand-budget", "view", [budget], max),
        canOn("Rosa", "brand-budget", "view", rosa),
        readers("brand-home", "Ada", "Gil", "Max", "Rosa"),
        readers("brand-campaigns", "Gil", "Max", "Rosa"),
        readers("brand-q3-plan", "Gil", "Max", "Rosa"),
        readers("brand-budget", "Rosa"),
      ],
    },
    {
      when: "Ada is put on Budget's list only",
      changes: [restrict("brand-budget", ["Ada"])],
      rows: [
        cannotOn("Ada", "brand-budget", "view", [campaigns], ada),
        cannotOn("Rosa", "brand-budget", "view", [budget], rosa),
        readers("brand-budget"),
      ],
    },
    {
      when: "Ada is put on both lists",
      changes: [restrict("brand-campaigns", ["Ada"]), restrict("brand-budget", ["Rosa", "Ada"])],
      rows: [
        canOn("Ada", "brand-budget", "view", ada),
        cannotOn("Rosa", "brand-budget", "view", [campaigns], rosa),
        readers("brand-q3-plan", "Ada"),
      ],
    },
    {
      when: "Home is for design-team only",
      changes: [restrict("brand-home", [], ["design-team"])],
      rows: [
        cannotOn("Gil", "brand-budget", "view", ["view-restriction brand-home", budget], gil),
        cannotOn("Max", "brand-campaigns", "view", ["view-restriction brand-home"], max),
        readers("brand-home", "Rosa"),
        readers("brand-campaigns", "Rosa"),
      ],
    },
    {
      when: "nobody is left on Campaigns' list, so that it does not restrict",
      changes: [restrict("brand-campaigns", [])],
      rows: [
        canOn("Ada", "brand-campaigns", "view", ada),
        readers("brand-q3-plan", "Ada", "Gil", "Max", "Rosa"),
        cannotOn("Ada", "brand-budget", "view", [budget], ada),
      ],
    },
    {
      when: "Campaigns is for Dan only, who is not active",
      changes: [restrict("brand-campaigns", ["Dan"])],
      rows: [readers("brand-campaigns"), readers("brand-home", "Ada", "Gil", "Max", "Rosa")],
    },
    {
      when: "Campaigns is for a group of another product",
      facts: unknownJiraGroup,
      changes: [
        { do: "classifyGroup", group: "jira-users-acme", kind: "other" },
        restrict("brand-campaigns", [], ["jira-users-acme"]),
      ],
      rows: [readers("brand-campaigns", "Gil"), canOn("Gil", "brand-campaigns", "view", gil)],
    },
  ],
};
