import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { whatIf } from "#test/support/scenario-change-rows.ts";
import { features, finds } from "#test/support/scenario-rows.ts";
import { anyActiveUserNotForGuests, lookUpByGrants, lookUpByGrantsAndAnyActive } from "./facts.ts";

const brandAndKb = ["BRAND", "KB"];
const everyoneActive = { Ada: [], Gia: [], Gil: [], Max: [], Rosa: [] };
const without = (name: keyof typeof everyoneActive) =>
  Object.fromEntries(Object.entries(everyoneActive).filter(([one]) => one !== name));
const ofGuests = {
  open: ["page-analytics", "apps-on-reachable-pages"],
  closed: [
    "people-directory",
    "site-analytics",
    "space-analytics",
    "team-calendars",
    "questions",
    "app-management",
    "leaky-macros",
  ],
};
const maxLeaves: Change = {
  do: "removeMember",
  group: "confluence-users-acme",
  person: "Max",
};

export const r27: RuleTable = {
  rule: "R27",
  title: "what a guest sees of people, and which features",
  scenarios: [
    {
      when: "as it is, every space counts that a guest reaches",
      rows: [
        finds("Gil", { Ada: brandAndKb, Max: brandAndKb, Rosa: brandAndKb }),
        finds("Gia", { Ada: ["KB"], Max: ["KB"], Rosa: ["KB"] }),
        finds("Rosa", without("Rosa")),
        finds("Max", without("Max")),
        finds("Nia", {}),
        finds("Dan", {}),
        features("Gil", ofGuests),
        features("Gia", ofGuests),
        features("Max", null),
        features("Nia", null),
        features("Dan", null),
      ],
    },
    {
      when: "only spaces count that are granted to the guest",
      facts: lookUpByGrants,
      rows: [
        finds("Gil", { Ada: ["BRAND"], Max: ["BRAND"], Rosa: ["BRAND"] }),
        finds("Gia", {}),
        finds("Rosa", without("Rosa")),
        whatIf(
          [{ do: "grant", space: "KB", person: "Gia", permissions: ["read/space"] }],
          "Gia looks up 0 > 3",
          "- guests-without-space Gia",
        ),
      ],
    },
    {
      when: "only granted spaces count, and HR is open to any active user",
      facts: lookUpByGrantsAndAnyActive,
      rows: [finds("Gil", { Ada: ["BRAND"], Max: ["BRAND"], Rosa: ["BRAND"] }), finds("Gia", {})],
    },
    {
      when: "only granted spaces count, and Gia is given Brand",
      facts: lookUpByGrants,
      changes: [{ do: "grant", space: "BRAND", person: "Gia", permissions: "default-guest-set" }],
      rows: [finds("Gia", { Ada: ["BRAND"], Max: ["BRAND"], Rosa: ["BRAND"] })],
    },
    {
      when: "KB is closed to anonymous visitors",
      changes: [{ do: "setAnonymous", space: "KB", permissions: [] }],
      rows: [finds("Gil", { Ada: ["BRAND"], Max: ["BRAND"], Rosa: ["BRAND"] }), finds("Gia", {})],
    },
    {
      when: "Max becomes a guest",
      changes: [maxLeaves],
      rows: [
        finds("Max", { Ada: brandAndKb, Rosa: brandAndKb }),
        finds("Gil", { Ada: brandAndKb, Rosa: brandAndKb }),
        finds("Rosa", without("Rosa")),
        features("Max", ofGuests),
      ],
    },
    {
      when: "Rosa is deactivated",
      changes: [{ do: "deactivate", person: "Rosa" }],
      rows: [
        finds("Gil", { Ada: brandAndKb, Max: brandAndKb }),
        finds("Ada", { Gia: [], Gil: [], Max: [] }),
      ],
    },
    {
      when: "HR is open to any active user who is no guest",
      facts: anyActiveUserNotForGuests,
      changes: [{ do: "grant", space: "HR", person: "Gia", permissions: ["read/space"] }],
      rows: [finds("Gia", { Ada: ["HR", "KB"], Max: ["HR", "KB"], Rosa: ["HR", "KB"] })],
    },
  ],
};
