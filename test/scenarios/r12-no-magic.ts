import type { RuleTable } from "#test/support/scenario.ts";
import { can, cannot, net, who } from "#test/support/scenario-rows.ts";

export const r12: RuleTable = {
  rule: "R12",
  title: "being regular opens nothing by magic",
  scenarios: [
    {
      when: "as it is",
      rows: [
        cannot("Max", "HR", "read/space", ["space-view"]),
        can("Rosa", "HR", "read/space", ["design-team"]),
        cannot("Ada", "HR", "read/space", ["space-view"]),
      ],
    },
    {
      when: "Ada creates a space",
      changes: [{ do: "createSpace", key: "NEW", name: "New" }],
      actAs: "Ada",
      rows: [
        net(
          "Ada",
          "NEW",
          "read/space",
          "delete/space",
          "create/page",
          "archive/page",
          "delete/page",
          "create/blogpost",
          "delete/blogpost",
          "create/attachment",
          "delete/attachment",
          "create/comment",
          "delete/comment",
          "restrict_content/space",
          "export/space",
          "administer/space",
        ),
        can("Rosa", "NEW", "read/space", ["confluence-users-acme"]),
        can("Ada", "NEW", "administer/space", ["individual"]),
        cannot("Gil", "NEW", "read/space", ["space-view"]),
        who("NEW", "read/space", { Rosa: ["group"], Max: ["group"], Ada: ["group", "individual"] }),
        who("NEW", "administer/space", { Ada: ["individual"] }),
      ],
    },
  ],
};
