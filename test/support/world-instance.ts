import { asGroupId, asInstanceId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { Principal } from "#shared/model/space.ts";
import {
  grantKey,
  type InstanceState,
  membershipKey,
  type WorkspaceState,
} from "#shared/model/state.ts";
import { type ChangeEntry, consoleActor } from "#shared/model/workspace.ts";
import type { PlainList, PlainRow, PlainWorld } from "./plain-world.ts";

/** The plain world as the product holds it; each fact comes with one of the workspace's changes in turn. */
export function instanceOf(world: PlainWorld): InstanceState {
  let facts = 0;
  const change = () => facts++ % entries.length;
  return {
    header: {
      id: asInstanceId("random"),
      name: "Random",
      site: null,
      plan: "premium",
      seatLimit: null,
      anonymousAccess: false,
      settings: {
        defaultGuestSet: ["read/space", "create/comment"],
        anonymousTicksForPeople: world.anonymousTicksForPeople,
        anyActiveUserReachesGuests: world.anyActiveUserReachesGuests ? "probable" : "no",
        peopleLookUp: "reached",
      },
    },
    people: keyed(world.people, ({ app, active, ...one }) => {
      const id = asPersonId(one.id);
      const accountType = app ? "app" : "atlassian";
      const status = active ? "active" : "inactive";
      return [id, { ...one, id, accountType, status, change: change() }];
    }),
    groups: keyed(world.groups, (one) => {
      const id = asGroupId(one.id);
      return [id, { ...one, id, classified: "assumed", change: change() }];
    }),
    memberships: keyed(world.memberships, (one) => {
      const group = asGroupId(one.group);
      const person = asPersonId(one.person);
      return [membershipKey(group, person), { group, person, change: change() }];
    }),
    spaces: keyed(world.spaces, (one) => {
      const id = asSpaceId(one.id);
      const rest = { type: "global", status: "current", homepage: null, author: null } as const;
      return [id, { ...one, ...rest, id, change: change() }];
    }),
    grants: keyed(world.rows, (row) => {
      const space = asSpaceId(row.space);
      const principal = principalOf(row);
      const permissions = row.ticks.map((permission) => ({ permission, change: change() }));
      return [grantKey(space, principal), { space, principal, permissions }];
    }),
    pages: keyed(world.pages, (one) => {
      const id = asPageId(one.id);
      const page = {
        ...one,
        id,
        space: asSpaceId(one.space),
        parent: one.parent === null ? null : asPageId(one.parent),
        author: one.author === null ? null : asPersonId(one.author),
        view: listOf(one.view),
        edit: listOf(one.edit),
        change: change(),
      };
      return [id, page];
    }),
    opaque: [],
  };
}

/** A workspace that holds the plain world as its only instance. */
export function workspaceOf(world: PlainWorld): WorkspaceState {
  const instance = instanceOf(world);
  return {
    name: "Random",
    revision: entries.length - 1,
    changes: [...entries],
    instances: new Map([[instance.header.id, instance]]),
  };
}

const entries: readonly ChangeEntry[] = [
  entry(0, "created", "Create the workspace"),
  entry(1, "import", "Import"),
  entry(2, "command", "Several things"),
];

function entry(revision: number, kind: ChangeEntry["kind"], label: string): ChangeEntry {
  return {
    revision,
    at: `2026-03-0${revision + 1}T12:00:00.000Z`,
    actor: consoleActor,
    label,
    kind,
  };
}

function keyed<Plain, Key, Fact>(
  all: readonly Plain[],
  toFact: (one: Plain) => readonly [Key, Fact],
): Map<Key, Fact> {
  return new Map(all.map(toFact));
}

function principalOf(row: PlainRow): Principal {
  if (row.to === "group") return { type: "group", id: asGroupId(row.id) };
  if (row.to === "person") return { type: "person", id: asPersonId(row.id) };
  return { type: row.to };
}

function listOf(list: PlainList) {
  return { people: list.people.map(asPersonId), groups: list.groups.map(asGroupId) };
}
