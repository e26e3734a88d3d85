import type { RuleTable } from "#test/support/scenario.ts";
import { cannotOn, canOn, exportsSpace, says } from "#test/support/scenario-rows.ts";

export const r15: RuleTable = {
  rule: "R15",
  title: "export has two meanings",
  scenarios: [
    {
      when: "as it is",
      rows: [
        exportsSpace("Ada", "BRAND"),
        exportsSpace("Rosa", "BRAND", ["permission export/space", "permission administer/space"]),
        cannotOn(
          "Gil",
          "brand-campaigns",
          "export",
          ["permission export/space"],
          ["guests-brandworks: read/space", "individual: read/space"],
        ),
      ],
    },
    {
      when: "guests-brandworks is given Export",
      changes: [
        { do: "grant", space: "BRAND", group: "guests-brandworks", permissions: ["export/space"] },
      ],
      rows: [
        canOn("Gil", "brand-campaigns", "export", [
          "guests-brandworks: read/space",
          "individual: read/space",
          "guests-brandworks: export/space",
        ]),
        cannotOn(
          "Gil",
          "brand-budget",
          "export",
          ["view-restriction brand-budget"],
          [
            "guests-brandworks: read/space",
            "individual: read/space",
            "guests-brandworks: export/space",
          ],
        ),
        exportsSpace("Gil", "BRAND", ["permission administer/space", "guest-limit"]),
        says("Gil", "BRAND", "export/space", "needs Admin, which a guest can never hold"),
        exportsSpace("Ada", "BRAND"),
      ],
    },
  ],
};
