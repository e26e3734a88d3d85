import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { cannotOn, canOn, readers } from "#test/support/scenario-rows.ts";

const gil = ["guests-brandworks: read/space", "individual: read/space"];
const rosa = ["confluence-users-acme: read/space"];

const campaigns = (people: string[], groups: string[]): Change => ({
  do: "restrictPage",
  page: "brand-campaigns",
  view: { people, groups },
});

export const r18: RuleTable = {
  rule: "R18",
  title: "one match is enough within a list",
  scenarios: [
    {
      when: "Campaigns names Rosa herself",
      rows: [canOn("Rosa", "brand-campaigns", "view", rosa)],
    },
    {
      when: "Campaigns names design-team in Rosa's place",
      changes: [campaigns([], ["guests-brandworks", "design-team"])],
      rows: [
        canOn("Rosa", "brand-campaigns", "view", rosa),
        readers("brand-campaigns", "Gil", "Max", "Rosa"),
      ],
    },
    {
      when: "Campaigns names Rosa and design-team, and she leaves the team",
      changes: [
        campaigns(["Rosa"], ["design-team"]),
        { do: "removeMember", group: "design-team", person: "Rosa" },
      ],
      rows: [canOn("Rosa", "brand-campaigns", "view", rosa), readers("brand-campaigns", "Rosa")],
    },
    {
      when: "Campaigns names design-team alone, and Rosa leaves the team",
      changes: [
        campaigns([], ["design-team"]),
        { do: "removeMember", group: "design-team", person: "Rosa" },
      ],
      rows: [
        cannotOn("Rosa", "brand-campaigns", "view", ["view-restriction brand-campaigns"], rosa),
        readers("brand-campaigns"),
      ],
    },
    {
      when: "Campaigns names both guest groups, of which Max is in one",
      changes: [campaigns([], ["confluence-guests-acme", "guests-brandworks"])],
      rows: [readers("brand-campaigns", "Gil", "Max")],
    },
    {
      when: "Campaigns names Gil and not his group",
      changes: [campaigns(["Gil"], [])],
      rows: [canOn("Gil", "brand-q3-plan", "view", gil), readers("brand-campaigns", "Gil")],
    },
    {
      when: "the group that Campaigns names grants nothing in Brand",
      changes: [campaigns([], ["confluence-admins-acme"])],
      rows: [readers("brand-campaigns", "Ada")],
    },
  ],
};
