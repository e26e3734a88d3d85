import {
  adminRoles,
  classifications,
  type Group,
  groupKinds,
  type Membership,
} from "#shared/model/group.ts";
import { type InstanceHeader, type OpaqueRow, plans } from "#shared/model/instance.ts";
import type { Page, RestrictionList } from "#shared/model/page.ts";
import { accountStatuses, accountTypes, type Person } from "#shared/model/person.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import type { InstanceSettings } from "#shared/model/settings.ts";
import {
  type Grant,
  type GrantedPermission,
  type Principal,
  type Space,
  spaceTypes,
} from "#shared/model/space.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import {
  byField,
  listOf,
  objectOf,
  oneOf,
  orNull,
  text,
  texts,
  wholeFrom,
  yesOrNo,
} from "./shape.ts";

// The facts' schemas (shared/model) said once more as plain tables, for the speed of opening. A
// property test holds the two equal.

export const id = text(1, 256);
const permission = oneOf(permissionKeys);

const provenance = objectOf<Provenance>({ file: text(), rowId: text() }, ["rowId"]);
const factFields = { change: wholeFrom(0), provenance: listOf(provenance) };

export const headerShape = objectOf<InstanceHeader>({
  id,
  name: text(1, 256),
  site: orNull(text(0, 256)),
  plan: oneOf(plans),
  seatLimit: orNull(wholeFrom(1)),
  anonymousAccess: yesOrNo,
  settings: objectOf<InstanceSettings>({
    defaultGuestSet: listOf(permission),
    anonymousTicksForPeople: yesOrNo,
    anyActiveUserReachesGuests: oneOf(["probable", "no"]),
    peopleLookUp: oneOf(["reached", "granted"]),
  }),
});

export const personShape = objectOf<Person>(
  {
    id,
    name: text(1, 512),
    email: orNull(text(0, 512)),
    accountType: oneOf(accountTypes),
    status: oneOf(accountStatuses),
    saysGuest: yesOrNo,
    extra: texts,
    ...factFields,
  },
  ["saysGuest", "extra", "provenance"],
);

export const groupShape = objectOf<Group>(
  {
    id,
    name: text(1, 512),
    kind: oneOf(groupKinds),
    classified: oneOf(classifications),
    isDefault: yesOrNo,
    adminRole: orNull(oneOf(adminRoles)),
    external: yesOrNo,
    description: text(),
    extra: texts,
    ...factFields,
  },
  ["description", "extra", "provenance"],
);

export const membershipShape = objectOf<Membership>({ group: id, person: id, ...factFields }, [
  "provenance",
]);

export const spaceShape = objectOf<Space>(
  {
    id,
    key: text(1, 255),
    name: text(1, 512),
    type: oneOf(spaceTypes),
    status: oneOf(["current", "archived"]),
    homepage: orNull(id),
    author: orNull(id),
    extra: texts,
    ...factFields,
  },
  ["extra", "provenance"],
);

type Named = Extract<Principal, { id: unknown }>;
type Open = Exclude<Principal, Named>;
const named = objectOf<Named>({ type: text(), id });
const open = objectOf<Open>({ type: text() });

export const grantShape = objectOf<Grant>({
  space: id,
  principal: byField("type", {
    group: named,
    person: named,
    anonymous: open,
    "any-active-user": open,
  }),
  permissions: listOf(
    objectOf<GrantedPermission>({ permission, ...factFields }, ["provenance"]),
    1,
  ),
});

const restrictionList = objectOf<RestrictionList>({ people: listOf(id), groups: listOf(id) });

export const pageShape = objectOf<Page>(
  {
    id,
    space: id,
    parent: orNull(id),
    title: text(1, 1024),
    type: oneOf(["page", "blogpost"]),
    author: orNull(id),
    view: restrictionList,
    edit: restrictionList,
    ...factFields,
  },
  ["provenance"],
);

export const opaqueShape = objectOf<OpaqueRow>(
  {
    kind: oneOf(["permission", "principal", "column", "value"]),
    value: text(),
    about: text(),
    raw: text(),
    file: text(),
    rowId: text(),
  },
  ["rowId"],
);
