import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { refused, whatIf } from "#test/support/scenario-change-rows.ts";
import { unknownJiraGroup } from "./facts.ts";

const users = "confluence-users-acme";
const maxLeaves: Change = { do: "removeMember", group: users, person: "Max" };
const maxReturns: Change = { do: "addMember", group: users, person: "Max" };
const gilJoins: Change = { do: "addMember", group: "design-team", person: "Gil" };
const view = ["read/space"];
const giaGetsBrand: Change = {
  do: "grant",
  space: "BRAND",
  person: "Gia",
  permissions: "default-guest-set",
};
const guestsGetHr: Change = {
  do: "grant",
  space: "HR",
  group: "guests-brandworks",
  permissions: view,
};
const guestsLoseBrand: Change = { ...guestsGetHr, do: "revoke", space: "BRAND" };
const gilLosesHisRow: Change = { do: "revoke", space: "BRAND", person: "Gil", permissions: view };
const viewList = (page: string, ...people: string[]): Change => ({
  do: "restrictPage",
  page,
  view: { people, groups: [] },
});
const noEditList: Change = {
  do: "restrictPage",
  page: "brand-q3-plan",
  edit: { people: [], groups: [] },
};
const zed: Change = { do: "inviteGuest", email: "zed@fox.example", name: "Zed", groups: [] };

const guestSet = "+read/space +create/page +create/attachment +create/comment";
const userSet =
  "+read/space +delete/space +create/page +create/blogpost +create/attachment +create/comment";
const all14 =
  "+read/space +delete/space +create/page +archive/page +delete/page +create/blogpost +delete/blogpost +create/attachment +delete/attachment +create/comment +delete/comment +restrict_content/space +export/space +administer/space";

export const r26: RuleTable = {
  rule: "R26",
  title: "what changes would do",
  scenarios: [
    {
      when: "memberships and accounts change",
      rows: [
        whatIf(
          [maxLeaves],
          "Max regular > guest",
          "Max in BRAND -delete/space -create/blogpost",
          "Gia looks up 3 > 2",
          "Gil looks up 3 > 2",
          "Max looks up null > 2",
          "- one-step-from-guest Max",
        ),
        whatIf(
          [{ do: "deactivate", person: "Rosa" }],
          "Rosa regular > inactive",
          `Rosa in BRAND ${userSet.replaceAll("+", "-")}`,
          "Rosa in HR -read/space",
          "Rosa in KB -read/space",
          "Rosa on Budget -view -edit -comment -attach -delete",
          "Rosa on Campaigns -view -edit -comment -attach -delete",
          "Rosa on Home -view -edit -comment -attach -delete",
          "Rosa on Q3 plan -view -edit -comment -attach -delete",
          "seats 5 > 4",
          "Gia looks up 3 > 2",
          "Gil looks up 3 > 2",
          "+ listed-without-use Rosa Budget",
          "+ listed-without-use Rosa Campaigns",
          "+ listed-without-use Rosa Q3 plan",
          "+ page-without-reader Budget",
        ),
        whatIf(
          [gilJoins],
          "Gil guest > regular",
          "Gil in HR +read/space",
          "- guests see BRAND",
          "Gia looks up 3 > 4",
          "Gil looks up 3 > null",
          "+ one-step-from-guest Gil",
        ),
        whatIf(
          [{ do: "activate", person: "Dan" }],
          "Dan inactive > guest",
          `Dan in BRAND ${guestSet}`,
          "Dan in KB +read/space",
          "Dan on Campaigns +view +edit +comment +attach",
          "Dan on Home +view +edit +comment +attach",
          "Dan on Q3 plan +view +comment",
          "seats 5 > 6",
          "Dan looks up null > 3",
        ),
        whatIf(
          [zed],
          "Zed none > guest",
          "Zed in KB +read/space",
          "seats 5 > 6",
          "Zed looks up null > 3",
          "+ guests-without-space Zed",
        ),
        whatIf(
          [{ do: "classifyGroup", group: "guests-brandworks", kind: "regular" }],
          "Gil guest > regular",
          "- guests see BRAND",
          "Gia looks up 3 > 4",
          "Gil looks up 3 > null",
          "+ one-step-from-guest Gil",
          "- one-step-from-guest Max",
        ),
        whatIf(
          [{ do: "classifyGroup", group: "design-team", kind: "guest" }],
          "+ one-step-from-guest Rosa",
        ),
        whatIf([{ do: "addPerson", name: "Zoe" }]),
        whatIf([maxLeaves, maxReturns]),
        whatIf([]),
        refused(maxReturns, "already-member"),
      ],
    },
    {
      when: "rows and spaces change",
      rows: [
        whatIf(
          [giaGetsBrand],
          `Gia in BRAND ${guestSet}`,
          "Gia on Home +view +edit +comment +attach",
          "- guests-without-space Gia",
        ),
        whatIf([guestsGetHr], "Gil in HR +read/space", "Max in HR +read/space", "+ guests see HR"),
        whatIf(
          [guestsLoseBrand],
          "Gil in BRAND -create/page -create/attachment",
          "Gil on Campaigns -edit -attach",
          "Gil on Home -edit -attach",
        ),
        whatIf([gilLosesHisRow], "Gil in BRAND -delete/space"),
        whatIf(
          [guestsLoseBrand, gilLosesHisRow],
          "Gil in BRAND -read/space -delete/space -create/page -create/attachment -create/comment",
          "Gil on Campaigns -view -edit -comment -attach",
          "Gil on Home -view -edit -comment -attach",
          "Gil on Q3 plan -view -comment",
          "- guests see BRAND",
          "+ guests-without-space Gil",
        ),
        whatIf(
          [{ do: "setAnonymous", space: "KB", permissions: [] }],
          "Ada in KB -read/space",
          "Gia in KB -read/space",
          "Gil in KB -read/space",
          "Max in KB -read/space",
          "Rosa in KB -read/space",
          "- guests see KB",
          "Gia looks up 3 > 0",
          "- open-to-everyone KB",
        ),
        whatIf(
          [{ do: "createSpace", key: "NEW", name: "New" }],
          `Ada in NEW ${all14}`,
          `Max in NEW ${userSet}`,
          `Rosa in NEW ${userSet}`,
        ),
      ],
    },
    {
      when: "lists of pages change",
      rows: [
        whatIf(
          [viewList("brand-home", "Rosa")],
          "Ada on Home -view -edit -comment -attach -delete -export",
          "Gil on Campaigns -view -edit -comment -attach",
          "Gil on Home -view -edit -comment -attach",
          "Gil on Q3 plan -view -comment",
          "Max on Campaigns -view -edit -comment -attach",
          "Max on Home -view -edit -comment -attach",
          "Max on Q3 plan -view -comment",
        ),
        whatIf(
          [viewList("brand-campaigns", "Ada")],
          "Ada on Campaigns +view +edit +comment +attach +delete +export",
          "Ada on Q3 plan +view +comment +delete +export",
          "Gil on Campaigns -view -edit -comment -attach",
          "Gil on Q3 plan -view -comment",
          "Max on Campaigns -view -edit -comment -attach",
          "Max on Q3 plan -view -comment",
          "Rosa on Budget -view -edit -comment -attach -delete",
          "Rosa on Campaigns -view -edit -comment -attach -delete",
          "Rosa on Q3 plan -view -edit -comment -attach -delete",
          "+ listed-without-use Rosa Budget",
          "+ listed-without-use Rosa Q3 plan",
          "+ page-without-reader Budget",
        ),
        whatIf([noEditList], "Gil on Q3 plan +edit +attach", "Max on Q3 plan +edit +attach"),
        whatIf([
          viewList("brand-campaigns", "Gia"),
          viewList("brand-campaigns", "Gil", "Max", "Rosa"),
        ]),
      ],
    },
    {
      when: "jira-users-acme has made Gil a regular user",
      facts: unknownJiraGroup,
      rows: [
        whatIf(
          [{ do: "classifyGroup", group: "jira-users-acme", kind: "other" }],
          "Gil regular > guest",
          "+ guests see BRAND",
          "Gia looks up 4 > 3",
          "Gil looks up null > 3",
          "- groups-to-classify jira-users-acme",
          "- one-step-from-guest Gil",
        ),
      ],
    },
    {
      when: "Max has left, and comes back",
      changes: [maxLeaves],
      rows: [
        whatIf(
          [maxReturns],
          "Max guest > regular",
          "Max in BRAND +delete/space +create/blogpost",
          "Gia looks up 2 > 3",
          "Gil looks up 2 > 3",
          "Max looks up 2 > null",
          "+ one-step-from-guest Max",
        ),
      ],
    },
  ],
};
