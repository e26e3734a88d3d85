import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannotOn, canOn, says } from "#test/support/scenario-rows.ts";
import { pagesByGil } from "./page-facts.ts";

const view = ["guests-brandworks: read/space", "individual: read/space"];

export const r16: RuleTable = {
  rule: "R16",
  title: "delete/space is Delete own, never the space",
  scenarios: [
    {
      when: "Gil has made a page under Home, and a post",
      facts: pagesByGil,
      rows: [
        can("Gil", "BRAND", "delete/space", ["individual"]),
        canOn("Gil", "gil-page", "delete", [...view, "individual: delete/space"]),
        canOn("Gil", "gil-post", "delete", [...view, "individual: delete/space"]),
        cannotOn("Gil", "brand-home", "delete", ["permission delete/page"], view),
        cannotOn(
          "Rosa",
          "gil-page",
          "delete",
          ["permission delete/page"],
          ["confluence-users-acme: read/space"],
        ),
        canOn("Ada", "gil-page", "delete", [
          "confluence-users-acme: read/space",
          "individual: read/space",
          "individual: delete/page",
        ]),
        says("Gil", "BRAND", "delete/space", "Delete own", "delete own content in Brand"),
      ],
    },
  ],
};
