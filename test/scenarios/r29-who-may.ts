import type { Change } from "#shared/model/change.ts";
import type { RuleTable } from "#test/support/scenario.ts";
import { may, mayNot } from "#test/support/scenario-change-rows.ts";
import { net, status } from "#test/support/scenario-rows.ts";
import {
  adminForGuestGroup,
  niaIsConfluenceAdmin,
  niaIsOrganizationAdmin,
  niaIsSiteAdmin,
} from "./facts.ts";

const access = (space: string): Change => ({
  do: "grant",
  space,
  person: "Gia",
  permissions: "default-guest-set",
});
const away: Change = {
  do: "revoke",
  space: "BRAND",
  person: "Gil",
  permissions: ["delete/space"],
};
const giaJoins: Change = { do: "addMember", group: "guests-brandworks", person: "Gia" };
const gilLeaves: Change = { do: "removeMember", group: "guests-brandworks", person: "Gil" };
const invitation = { do: "inviteGuest" as const, email: "zed@fox.example", groups: [] };
const openKb: Change = {
  do: "setAnonymous",
  space: "KB",
  permissions: ["read/space", "create/comment"],
};
const newSpace: Change = { do: "createSpace", key: "NEW", name: "New" };
const newGroup: Change = { do: "createGroup", name: "guests-new", kind: "guest" };
const homeList: Change = {
  do: "restrictPage",
  page: "brand-home",
  view: { people: ["Rosa"], groups: [] },
};
const people = "an organization or site admin";
const spaces = "an organization, site or Confluence admin, or an admin of the space";
const newSpaces = "an organization, site or Confluence admin";
const rosaIsSpaceAdmin: Change = {
  do: "grant",
  space: "BRAND",
  person: "Rosa",
  permissions: ["administer/space"],
};

export const r29: RuleTable = {
  rule: "R29",
  title: "who may do what",
  scenarios: [
    {
      when: "Ada is Confluence admin and admin of Brand",
      rows: [
        may("Ada", access("BRAND")),
        may("Ada", access("HR")),
        may("Ada", away),
        may("Ada", openKb),
        may("Ada", newSpace),
        may("Ada", homeList),
        mayNot("Ada", giaJoins, people),
        mayNot("Ada", gilLeaves, people),
        mayNot("Ada", invitation, people),
        mayNot("Ada", newGroup, people),
        mayNot("Ada", { do: "deactivate", person: "Gil" }, people),
        mayNot("Ada", { do: "activate", person: "Dan" }, people),
        mayNot("Ada", { do: "addPerson", name: "Zoe" }, people),
        mayNot("Ada", { do: "deleteGroup", group: "design-team" }, people),
        mayNot("Ada", { do: "classifyGroup", group: "design-team", kind: "guest" }, people),
        mayNot("Rosa", access("BRAND"), spaces),
        mayNot("Gil", access("BRAND"), spaces),
        mayNot("Gil", homeList, spaces),
        mayNot("Dan", access("BRAND"), spaces),
        mayNot("Nia", newSpace, newSpaces),
      ],
    },
    {
      when: "Ada gives Gia Brand",
      changes: [access("BRAND")],
      actAs: "Ada",
      rows: [
        net("Gia", "BRAND", "read/space", "create/page", "create/attachment", "create/comment"),
      ],
    },
    {
      when: "Rosa is admin of Brand only",
      changes: [rosaIsSpaceAdmin],
      rows: [
        may("Rosa", access("BRAND")),
        may("Rosa", away),
        may("Rosa", homeList),
        may("Rosa", { do: "archiveSpace", space: "BRAND" }),
        mayNot("Rosa", access("HR"), spaces),
        mayNot("Rosa", openKb, spaces),
        mayNot("Rosa", newSpace, newSpaces),
        mayNot("Rosa", giaJoins, people),
      ],
    },
    {
      when: "Rosa was admin of Brand and is deactivated",
      changes: [rosaIsSpaceAdmin, { do: "deactivate", person: "Rosa" }],
      rows: [mayNot("Rosa", access("BRAND"), spaces)],
    },
    {
      when: "Ada leaves the group of Confluence admins",
      changes: [{ do: "removeMember", group: "confluence-admins-acme", person: "Ada" }],
      rows: [may("Ada", access("BRAND")), mayNot("Ada", access("HR"), spaces)],
    },
    {
      when: "Ada is deactivated",
      changes: [{ do: "deactivate", person: "Ada" }],
      rows: [mayNot("Ada", access("BRAND"), spaces), mayNot("Ada", newSpace, newSpaces)],
    },
    {
      when: "a dump gives guests-brandworks Admin on Brand",
      facts: adminForGuestGroup,
      rows: [may("Max", access("BRAND")), mayNot("Gil", access("BRAND"), spaces)],
    },
    {
      when: "Nia is a Confluence admin without a row on Brand",
      facts: niaIsConfluenceAdmin,
      rows: [may("Nia", access("BRAND")), mayNot("Nia", giaJoins, people)],
    },
    {
      when: "Nia is a site admin",
      facts: niaIsSiteAdmin,
      rows: [
        may("Nia", giaJoins),
        may("Nia", gilLeaves),
        may("Nia", invitation),
        may("Nia", access("BRAND")),
        may("Nia", newGroup),
      ],
    },
    {
      when: "Nia is an organization admin and adds Gia to guests-brandworks",
      facts: niaIsOrganizationAdmin,
      changes: [giaJoins],
      actAs: "Nia",
      rows: [
        status("Gia", "guest", { guest: ["confluence-guests-acme", "guests-brandworks"] }),
        may("Nia", invitation),
        may("Nia", newSpace),
      ],
    },
  ],
};
