import type { InstanceState } from "#shared/model/state.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPage, PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { can } from "#test/support/reference-page.ts";
import { readingOf } from "#test/support/reference-readings.ts";
import type { Site } from "./site.ts";
import type { MayDo } from "./site-routes.ts";

const abilities = { read: "view", update: "edit", delete: "delete" } as const;

/**
 * What people may do on the site as it is at the moment, by the slow reference. Accounts, kinds of groups
 * and the tree, which no call tells, are the model's; so are the lists of pages that are set by hand.
 */
export function mayDoOn(site: Site, model: InstanceState, byHand: ReadonlySet<string>): MayDo {
  return (personId, pageId, operation) => {
    const world = worldOf(site, model, byHand);
    const person = world.people.find((one) => one.id === personId);
    const page = world.pages.find((one) => one.id === pageId);
    const ability = abilities[operation as keyof typeof abilities];
    if (!person || !page) throw new Error(`nobody knows ${personId} or ${pageId}`);
    return can(world, readingOf(world), person, page, ability);
  };
}

function worldOf(site: Site, model: InstanceState, byHand: ReadonlySet<string>): PlainWorld {
  const { settings } = model.header;
  const groupOf = (id: string) =>
    [...model.groups.values()].find((one) => one.id === id || one.name === site.groups.get(id));
  return {
    people: [...model.people.values()].map(({ id, name, email, accountType, status }) => ({
      id,
      name,
      email,
      app: accountType === "app",
      active: status === "active",
    })),
    groups: [...site.groups].map(([id, name]) => ({
      id,
      name,
      kind: groupOf(id)?.kind ?? "other",
      isDefault: false,
      external: false,
      adminRole: null,
    })),
    memberships: [...site.members].flatMap(([group, members]) =>
      [...members].map((person) => ({ group, person })),
    ),
    spaces: [...site.spaces].map(([id, key]) => ({ id, key, name: key })),
    rows: [...rowsOf(site), ...anyActiveRows(model)],
    pages: [...model.pages.values()].map((one): PlainPage => {
      const lists = site.pages.get(one.id);
      if (!lists || byHand.has(one.id)) return one;
      const { read, update } = lists;
      return {
        ...one,
        view: { people: read.user, groups: read.group },
        edit: { people: update.user, groups: update.group },
      };
    }),
    anonymousTicksForPeople: settings.anonymousTicksForPeople,
    anyActiveUserReachesGuests: settings.anyActiveUserReachesGuests === "probable",
  };
}

function rowsOf(site: Site): PlainRow[] {
  const rows = new Map<string, { row: PlainRow; ticks: PermissionKey[] }>();
  for (const { space, type, who, pair } of site.rows) {
    const key = `${space} ${type} ${who}`;
    const known = rows.get(key);
    if (known) known.ticks.push(pair as PermissionKey);
    else {
      const ticks = [pair as PermissionKey];
      const row = { space, to: type === "user" ? ("person" as const) : type, id: who, ticks };
      rows.set(key, { row, ticks });
    }
  }
  return [...rows.values()].map((one) => one.row);
}

function anyActiveRows(model: InstanceState): PlainRow[] {
  return [...model.grants.values()].flatMap(({ space, principal, permissions }) =>
    principal.type === "any-active-user"
      ? [{ space, to: principal.type, id: "", ticks: permissions.map((one) => one.permission) }]
      : [],
  );
}
