import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { abilities, cannotOn, canOn, probablyCanOn } from "#test/support/scenario-rows.ts";
import { pagesByGil, postsByRosa, shutPagesByGil } from "./page-facts.ts";

const gil = ["guests-brandworks: read/space", "individual: read/space"];
const gilEdits = [...gil, "guests-brandworks: create/page"];
const max = ["confluence-users-acme: read/space", "guests-brandworks: read/space"];
const maxEdits = [...max, "confluence-users-acme: create/page", "guests-brandworks: create/page"];
const ada = ["confluence-users-acme: read/space", "individual: read/space"];
const shut = "edit-restriction brand-q3-plan";

const give = (person: string, ...permissions: string[]): Change[] => [
  { do: "grant", space: "BRAND", person, permissions },
];
const homeForRosa: Change = {
  do: "restrictPage",
  page: "brand-home",
  edit: { people: ["Rosa"], groups: [] },
};

export const r21: RuleTable = {
  rule: "R21",
  title: "what one can do on a page",
  scenarios: [
    {
      when: "as it is",
      rows: [
        abilities("Gil", "brand-q3-plan", "view", "comment"),
        probablyCanOn("Gil", "brand-q3-plan", "comment", [
          ...gil,
          "guests-brandworks: create/comment",
          "individual: create/comment",
        ]),
        cannotOn("Gil", "brand-q3-plan", "edit", [shut], gilEdits),
        cannotOn(
          "Gil",
          "brand-q3-plan",
          "attach",
          [shut],
          [...gilEdits, "guests-brandworks: create/attachment"],
          "probable",
        ),
        cannotOn(
          "Gil",
          "brand-q3-plan",
          "restrict",
          ["permission restrict_content/space", shut],
          gilEdits,
        ),
        cannotOn("Gil", "brand-q3-plan", "export", ["permission export/space"], gil),
        abilities("Gil", "brand-home", "view", "edit", "comment", "attach"),
        canOn("Gil", "brand-home", "comment", [
          ...gil,
          "guests-brandworks: create/comment",
          "individual: create/comment",
        ]),
        canOn("Gil", "brand-home", "attach", [...gilEdits, "guests-brandworks: create/attachment"]),
        abilities("Gil", "brand-budget"),
        abilities("Rosa", "brand-q3-plan", "view", "edit", "comment", "attach", "delete"),
        abilities("Rosa", "brand-budget", "view", "edit", "comment", "attach", "delete"),
        abilities("Max", "brand-home", "view", "edit", "comment", "attach"),
        abilities("Max", "brand-q3-plan", "view", "comment"),
        abilities(
          "Ada",
          "brand-home",
          "view",
          "edit",
          "comment",
          "attach",
          "delete",
          "restrict",
          "export",
        ),
        abilities("Ada", "brand-campaigns", "restrict"),
        abilities("Gia", "brand-home"),
        abilities("Dan", "brand-home"),
      ],
    },
    {
      when: "Gil has made a page and a post",
      facts: pagesByGil,
      rows: [
        abilities("Gil", "gil-page", "view", "edit", "comment", "attach", "delete"),
        abilities("Gil", "gil-post", "view", "comment", "delete"),
        cannotOn("Gil", "gil-post", "edit", ["permission create/blogpost"], gil),
        abilities("Rosa", "gil-post", "view", "edit", "comment", "attach"),
        cannotOn("Rosa", "gil-post", "delete", ["permission delete/blogpost"], max.slice(0, 1)),
        canOn("Ada", "gil-post", "delete", [...ada, "individual: delete/blogpost"]),
      ],
    },
    {
      when: "pages of Gil's are shut to him",
      facts: shutPagesByGil,
      rows: [
        abilities("Gil", "gil-shut", "view", "comment"),
        cannotOn(
          "Gil",
          "gil-shut",
          "delete",
          ["edit-restriction gil-shut"],
          [...gil, "individual: delete/space"],
          "probable",
        ),
        cannotOn(
          "Gil",
          "gil-deep",
          "delete",
          ["view-restriction brand-budget"],
          [...gil, "individual: delete/space"],
        ),
      ],
    },
    {
      when: "only Rosa may edit Home",
      changes: [homeForRosa],
      rows: [
        probablyCanOn("Ada", "brand-home", "delete", [...ada, "individual: delete/page"]),
        canOn("Ada", "brand-home", "restrict", [
          ...ada,
          "confluence-users-acme: create/page",
          "individual: create/page",
          "individual: restrict_content/space",
          "individual: administer/space",
        ]),
        abilities("Ada", "brand-home", "view", "comment", "delete", "restrict", "export"),
      ],
    },
    {
      when: "Max may delete pages",
      changes: give("Max", "delete/page"),
      rows: [
        canOn("Max", "brand-home", "delete", [
          ...max,
          "individual: read/space",
          "individual: delete/page",
        ]),
        cannotOn(
          "Max",
          "brand-q3-plan",
          "delete",
          [shut],
          [...max, "individual: read/space", "individual: delete/page"],
          "probable",
        ),
      ],
    },
    {
      when: "Max holds Restrictions",
      changes: give("Max", "restrict_content/space"),
      rows: [
        abilities("Max", "brand-home", "view", "edit", "comment", "attach", "restrict"),
        cannotOn(
          "Max",
          "brand-q3-plan",
          "restrict",
          [shut],
          [
            ...max,
            "individual: read/space",
            ...maxEdits.slice(2),
            "individual: restrict_content/space",
          ],
        ),
      ],
    },
    {
      when: "Gil holds Export",
      changes: give("Gil", "export/space"),
      rows: [
        canOn("Gil", "brand-q3-plan", "export", [...gil, "individual: export/space"]),
        cannotOn(
          "Gil",
          "brand-budget",
          "export",
          ["view-restriction brand-budget"],
          [...gil, "individual: export/space"],
        ),
      ],
    },
    {
      when: "Gia only views",
      changes: give("Gia", "read/space"),
      rows: [
        abilities("Gia", "brand-home", "view"),
        cannotOn(
          "Gia",
          "brand-home",
          "attach",
          ["permission create/page", "permission create/attachment"],
          ["individual: read/space"],
        ),
        cannotOn(
          "Gia",
          "brand-home",
          "comment",
          ["permission create/comment"],
          ["individual: read/space"],
        ),
      ],
    },
    {
      when: "Gia may attach and not edit",
      changes: give("Gia", "create/attachment"),
      rows: [
        cannotOn(
          "Gia",
          "brand-home",
          "attach",
          ["permission create/page"],
          ["individual: read/space", "individual: create/attachment"],
          "probable",
        ),
      ],
    },
    {
      when: "Rosa has written posts",
      facts: postsByRosa,
      rows: [
        abilities("Gil", "post-for-guests", "view", "comment"),
        abilities("Ada", "post-for-guests", "restrict"),
        abilities("Rosa", "post-for-guests"),
        abilities("Rosa", "post-kept", "view", "edit", "comment", "attach", "delete"),
      ],
    },
  ],
};
