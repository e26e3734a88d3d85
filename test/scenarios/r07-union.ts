import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, net, reaches, who } from "#test/support/scenario-rows.ts";

export const r07: RuleTable = {
  rule: "R7",
  title: "union of everything, with every source kept",
  scenarios: [
    {
      when: "as it is",
      rows: [
        can("Gil", "BRAND", "read/space", ["guests-brandworks", "individual"]),
        can("Gil", "BRAND", "create/page", ["guests-brandworks"]),
        can("Gil", "BRAND", "create/comment", ["guests-brandworks", "individual"]),
        can("Gil", "BRAND", "create/attachment", ["guests-brandworks"]),
        can("Gil", "BRAND", "delete/space", ["individual"]),
        net(
          "Gil",
          "BRAND",
          "read/space",
          "delete/space",
          "create/page",
          "create/attachment",
          "create/comment",
        ),
        cannot("Gil", "BRAND", "create/blogpost", ["permission create/blogpost"]),
        can("Ada", "BRAND", "read/space", ["confluence-users-acme", "individual"]),
        can("Ada", "BRAND", "administer/space", ["individual"]),
        who("BRAND", "read/space", {
          Rosa: ["group"],
          Gil: ["group", "individual"],
          Max: ["group"],
          Ada: ["group", "individual"],
        }),
        who("BRAND", "delete/space", {
          Rosa: ["group"],
          Gil: ["individual"],
          Max: ["group"],
          Ada: ["group", "individual"],
        }),
        who("BRAND", "administer/space", { Ada: ["individual"] }),
        who("HR", "read/space", { Rosa: ["group"] }),
        reaches("Rosa", { BRAND: ["group"], HR: ["group"], KB: ["anonymous"] }),
        reaches("Ada", { BRAND: ["group", "individual"], KB: ["anonymous"] }),
      ],
    },
  ],
};
