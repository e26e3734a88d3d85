import type { Draft } from "#electron/demo/draft.ts";
import type { AdminRole } from "#shared/model/group.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import { defaultSettings } from "#shared/model/settings.ts";

/** What a dump can hold and the console itself would not make, as scenarios begin with it. */

const brand = asSpaceId("98310");
const hr = asSpaceId("98311");
const kb = asSpaceId("98312");
const brandworks = { type: "group", id: asGroupId("group-guests-brandworks") } as const;
const gil = asPersonId("712020:gil");
const gia = asPersonId("712020:gia");
const nia = asPersonId("712020:nia");
const jira = asGroupId("group-jira-users-acme");

const header: InstanceHeader = {
  id: "acme" as InstanceHeader["id"],
  name: "Acme",
  site: "acme.example",
  plan: "premium",
  seatLimit: null,
  anonymousAccess: false,
  settings: defaultSettings,
};

/** A row that gives guests-brandworks Admin on BRAND. */
export function adminForGuestGroup(draft: Draft): void {
  draft.give(brand, brandworks, ["administer/space"]);
}

/** An identity provider keeps the members of guests-brandworks. */
export function brandworksIsExternal(draft: Draft): void {
  const traits = {
    kind: "guest",
    classified: "chosen",
    isDefault: false,
    adminRole: null,
  } as const;
  draft.group({ id: brandworks.id, name: "guests-brandworks", external: true, ...traits });
}

/** A row of Gia's on HR that gives create/page and no View. */
export function grantWithoutView(draft: Draft): void {
  draft.give(hr, { type: "person", id: gia }, ["create/page"]);
}

/** The row for any active user on HR. */
export function anyActiveUserOnHr(draft: Draft): void {
  draft.give(hr, { type: "any-active-user" }, ["read/space"]);
}

/** The same, where the instance says that it does not reach guests. */
export function anyActiveUserNotForGuests(draft: Draft): void {
  anyActiveUserOnHr(draft);
  draft.header({ ...header, settings: { ...defaultSettings, anyActiveUserReachesGuests: "no" } });
}

/** Anonymous visitors may also comment on KB. */
export function anonymousComments(draft: Draft): void {
  draft.give(kb, { type: "anonymous" }, ["create/comment"]);
}

/** The same, where the instance lets such ticks count for people who are logged in. */
export function anonymousCommentsForPeople(draft: Draft): void {
  anonymousComments(draft);
  draft.header({ ...header, settings: { ...defaultSettings, anonymousTicksForPeople: true } });
}

/** A group of a dump that nothing classifies, with Gil in it. */
export function unknownJiraGroup(draft: Draft): void {
  const name = "jira-users-acme";
  const traits = { isDefault: false, adminRole: null, external: false } as const;
  draft.group({ id: jira, name, kind: "regular", classified: "assumed", ...traits });
  draft.join(jira, gil);
}

/** The same, and the group has a row on BRAND. */
export function unknownJiraGroupWithRow(draft: Draft): void {
  unknownJiraGroup(draft);
  draft.give(brand, { type: "group", id: jira }, ["read/space", "export/space"]);
}

/** An app in the users group, with a row of its own. */
export function app(draft: Draft): void {
  const id = asPersonId("712020:diagrams");
  draft.person({ id, name: "Diagrams", email: null, accountType: "app", status: "active" });
  draft.join(asGroupId("group-confluence-guests-acme"), id);
  draft.give(brand, { type: "person", id }, ["read/space", "create/attachment"]);
}

/** The instance is on a plan without guests. */
export function standardPlan(draft: Draft): void {
  draft.header({ ...header, plan: "standard" });
}

/** The instance lets guests find people only through spaces that are granted to them. */
export function lookUpByGrants(draft: Draft): void {
  draft.header({ ...header, settings: { ...defaultSettings, peopleLookUp: "granted" } });
}

/** The same, and HR has the row for any active user. */
export function lookUpByGrantsAndAnyActive(draft: Draft): void {
  lookUpByGrants(draft);
  anyActiveUserOnHr(draft);
}

/** A group of organization admins, with Nia in it. */
export function niaIsOrganizationAdmin(draft: Draft): void {
  admins(draft, "organization");
}

/** A group of site admins, with Nia in it. */
export function niaIsSiteAdmin(draft: Draft): void {
  admins(draft, "site");
}

/** A second group of Confluence admins, with Nia in it, who has no row on any space. */
export function niaIsConfluenceAdmin(draft: Draft): void {
  admins(draft, "confluence");
}

function admins(draft: Draft, adminRole: AdminRole): void {
  const id = asGroupId(`group-${adminRole}-admins`);
  const traits = { kind: "regular", classified: "chosen", isDefault: false } as const;
  draft.group({ id, name: `${adminRole}-admins`, adminRole, external: false, ...traits });
  draft.join(id, nia);
}
