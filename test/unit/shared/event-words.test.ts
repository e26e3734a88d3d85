import { expect, test } from "vitest";
import { type EventLine, eventLine } from "#shared/explanation/event-words.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asGroupId, asInstanceId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import type { Page } from "#shared/model/page.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import type { Grant, Principal } from "#shared/model/space.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

const instance = asInstanceId("site");
const [gil, staff, brand, plan] = [
  asPersonId("gil"),
  asGroupId("staff"),
  asSpaceId("brand"),
  asPageId("plan"),
];
const names: Record<string, string> = { gil: "Gil", staff: "Staff", brand: "Brand", plan: "Plan" };
const header: InstanceHeader = {
  id: instance,
  name: "Acme",
  site: null,
  plan: "premium",
  seatLimit: 10,
  anonymousAccess: false,
  settings: defaultSettings,
};
const group = {
  id: staff,
  name: "Staff",
  kind: "regular" as const,
  classified: "chosen" as const,
  isDefault: false,
  adminRole: null,
  external: false,
  change: 1,
};
const page: Page = {
  id: plan,
  space: brand,
  parent: null,
  title: "Plan",
  type: "page",
  author: null,
  view: { people: [], groups: [] },
  edit: { people: [], groups: [] },
  change: 1,
};
const row = (principal: Principal, ...keys: PermissionKey[]): Grant => ({
  space: brand,
  principal,
  permissions: keys.map((permission) => ({ permission, change: 1 })),
});
const person = {
  id: gil,
  name: "Gil",
  email: "gil@acme.example",
  accountType: "atlassian" as const,
  status: "active" as const,
  change: 1,
};
const membership = { group: staff, person: gil, change: 1 };
const space = {
  id: brand,
  key: "BRAND",
  name: "Brand",
  type: "global" as const,
  status: "current" as const,
  homepage: null,
  author: null,
  change: 1,
};
const ofGroup: Principal = { type: "group", id: staff };

type Told = DomainEvent extends infer E
  ? E extends DomainEvent
    ? Omit<E, "instance">
    : never
  : never;

/** An event, and what it is in words: about which ids, what, before and after. */
const rows: [event: Told, about: string[], what: string, before: string, after: string][] = [
  [
    { type: "membershipChanged", before: null, after: membership },
    ["gil", "staff"],
    "Gil in Staff",
    "not a member",
    "member",
  ],
  [
    { type: "membershipChanged", before: membership, after: null },
    ["gil", "staff"],
    "Gil in Staff",
    "member",
    "not a member",
  ],
  [
    { type: "grantChanged", before: null, after: row(ofGroup, "read/space", "create/comment") },
    ["staff", "brand"],
    "Staff on Brand",
    "nothing",
    "View and Comments: Add",
  ],
  [
    { type: "grantChanged", before: row({ type: "anonymous" }, "read/space"), after: null },
    ["brand"],
    "Anonymous visitors on Brand",
    "View",
    "nothing",
  ],
  [
    { type: "groupChanged", before: group, after: { ...group, kind: "guest" } },
    ["staff"],
    "Staff",
    "regular group",
    "guest group",
  ],
  [
    { type: "groupChanged", before: null, after: { ...group, external: true } },
    ["staff"],
    "Staff",
    "not there",
    "Staff · regular group · managed by the identity provider",
  ],
  [
    { type: "personChanged", before: person, after: { ...person, status: "inactive" } },
    ["gil"],
    "Gil",
    "active",
    "inactive",
  ],
  [
    { type: "spaceChanged", before: space, after: { ...space, status: "archived" } },
    ["brand"],
    "Brand",
    "current",
    "archived",
  ],
  [
    {
      type: "pageChanged",
      before: page,
      after: { ...page, view: { people: [gil], groups: [staff] } },
    },
    ["plan"],
    "Plan",
    "view: everyone",
    "view: only Staff and Gil",
  ],
  [
    { type: "instanceChanged", before: header, after: { ...header, plan: "standard" } },
    [],
    "The instance",
    "Premium plan",
    "Standard plan",
  ],
  [
    { type: "opaqueChanged", before: [], after: [] },
    [],
    "Rows kept as they were found",
    "0 rows",
    "0 rows",
  ],
];

test.each(rows)("%j", (event, about, what, before, after) => {
  const line: EventLine = eventLine({ ...event, instance } as DomainEvent, (type, id) => ({
    type,
    id,
    name: names[id] ?? "?",
    gone: false,
  }));
  expect([line.about.map((one) => one.id), line.what, line.before, line.after]).toEqual([
    about,
    what,
    before,
    after,
  ]);
});
