import type { RuleTable } from "#test/support/scenario.ts";
import { cannot, cannotOn, says } from "#test/support/scenario-rows.ts";

const edit = [
  "guests-brandworks: read/space",
  "individual: read/space",
  "guests-brandworks: create/page",
];

export const r24: RuleTable = {
  rule: "R24",
  title: "every answer carries its proof, the deciding gate first",
  scenarios: [
    {
      when: "as it is",
      rows: [
        cannotOn("Gil", "brand-budget", "edit", ["view-restriction brand-budget"], edit),
        cannotOn("Gia", "brand-home", "comment", ["space-view", "permission create/comment"]),
        says("Gia", "BRAND", "read/space", "Gia's only group", "no individual grant"),
        cannot("Dan", "BRAND", "create/blogpost", ["account", "permission create/blogpost"]),
        says("Dan", "BRAND", "read/space", "account is not active"),
        cannot("Nia", "BRAND", "administer/space", [
          "membership",
          "space-view",
          "permission administer/space",
        ]),
        cannotOn("Gia", "brand-q3-plan", "edit", [
          "space-view",
          "permission create/page",
          "view-restriction brand-campaigns",
          "edit-restriction brand-q3-plan",
        ]),
        says("Gil", "BRAND", "create/comment", "guests-brandworks", "individual grant"),
      ],
    },
  ],
};
