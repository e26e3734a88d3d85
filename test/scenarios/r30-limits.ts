import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { refused, whatIf } from "#test/support/scenario-change-rows.ts";
import { who } from "#test/support/scenario-rows.ts";
import { adminForGuestGroup } from "./facts.ts";

const take = (person: string, ...permissions: string[]): Change => ({
  do: "revoke",
  space: "BRAND",
  person,
  permissions,
});
const rosaToo: Change = {
  do: "grant",
  space: "BRAND",
  person: "Rosa",
  permissions: ["administer/space"],
};
const byTeam: Change = {
  do: "grant",
  space: "BRAND",
  group: "design-team",
  permissions: ["administer/space"],
};

/** "At most 5 spaces at a time" is a limit of a dialog and not of the model, so no row is about it. */
export const r30: RuleTable = {
  rule: "R30",
  title: "the last Admin of a space cannot go",
  scenarios: [
    {
      when: "Ada's Admin is the only one on Brand",
      rows: [
        refused(take("Ada", "administer/space"), "last-admin", "Brand would have no admin"),
        refused(take("Ada", "read/space"), "last-admin"),
        refused(take("Ada", "delete/page", "administer/space"), "last-admin"),
      ],
    },
    {
      when: "Ada loses all but Admin",
      changes: [take("Ada", "delete/page", "export/space")],
      rows: [who("BRAND", "administer/space", { Ada: ["individual"] })],
    },
    {
      when: "Rosa has Admin as well, and Ada's goes",
      changes: [rosaToo, take("Ada", "administer/space")],
      rows: [
        who("BRAND", "administer/space", { Rosa: ["individual"] }),
        refused(take("Rosa", "administer/space"), "last-admin"),
      ],
    },
    {
      when: "design-team has Admin as well, and Ada's row goes",
      changes: [byTeam, take("Ada", "read/space")],
      rows: [
        who("BRAND", "administer/space", { Rosa: ["group"] }),
        refused({ do: "deleteGroup", group: "design-team" }, "last-admin"),
        refused({ ...byTeam, do: "revoke" }, "last-admin"),
      ],
    },
    {
      when: "a dump gives guests-brandworks Admin, which is no Admin row to fall back on",
      facts: adminForGuestGroup,
      rows: [refused(take("Ada", "administer/space"), "last-admin")],
    },
    {
      when: "the only admin goes in another way, which is warned of",
      rows: [
        whatIf(
          [{ do: "deactivate", person: "Ada" }],
          "Ada regular > inactive",
          "Ada in BRAND -read/space -delete/space -create/page -archive/page -delete/page -create/blogpost -delete/blogpost -create/attachment -delete/attachment -create/comment -delete/comment -restrict_content/space -export/space -administer/space",
          "Ada in KB -read/space",
          "Ada on Budget -restrict",
          "Ada on Campaigns -restrict",
          "Ada on Home -view -edit -comment -attach -delete -restrict -export",
          "Ada on Q3 plan -restrict",
          "seats 5 > 4",
          "Gia looks up 3 > 2",
          "Gil looks up 3 > 2",
          "+ inactive-with-grants Ada",
          "+ space-without-active-admin BRAND",
        ),
        whatIf(
          [
            { do: "addMember", group: "guests-brandworks", person: "Ada" },
            { do: "removeMember", group: "confluence-users-acme", person: "Ada" },
            { do: "removeMember", group: "confluence-admins-acme", person: "Ada" },
          ],
          "Ada regular > guest",
          "Ada in BRAND -administer/space",
          "Ada on Budget -restrict",
          "Ada on Campaigns +view +edit +comment +attach +delete +export",
          "Ada on Q3 plan +view +comment +export -restrict",
          "Ada looks up null > 2",
          "Gia looks up 3 > 2",
          "Gil looks up 3 > 2",
          "+ space-without-active-admin BRAND",
          "+ suppressed-admin Ada",
        ),
      ],
    },
  ],
};
