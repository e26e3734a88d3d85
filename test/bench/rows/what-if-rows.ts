import { buildDirectory, enter } from "#electron/domain/directory.ts";
import { apply, invert } from "#electron/domain/events.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import { emptyWorkspace } from "#electron/domain/workspace-file.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { Group, GroupKind } from "#shared/model/group.ts";
import {
  asGroupId,
  asPageId,
  asPersonId,
  asSpaceId,
  type GroupId,
  type InstanceId,
  type PersonId,
} from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import type { Space } from "#shared/model/space.ts";
import { defaultGuestSet } from "#shared/permissions/permissions.ts";
import { measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const whatIf = "what-if of one membership";

/** How many there are in the corner that every world is given: it is all that the what-if touches. */
const colleagues = 40;
const guests = 12;
const rooms = 4;

/**
 * Someone leaves a group, as a what-if. The group, its spaces and everyone in them are a corner that is
 * the same in every world, so that what differs is the size of what is not touched.
 */
export async function whatIfRows({ size, instance, index }: World): Promise<Row[]> {
  const workspace = emptyWorkspace("bench");
  workspace.instances.set(instance.header.id, instance);
  const directory = buildDirectory(instance);
  directory.access = index;
  const put = (event: DomainEvent) => {
    apply(workspace, event);
    enter(directory, event);
  };
  const corner = cornerOf(instance.header.id);
  for (const event of corner) put(event);
  try {
    const leaves = invert(membership(instance.header.id, colleague(0), team));
    const run = () => {
      const { access, pages, lookUps, findings } = whatEventsDo(workspace, directory, [leaves]);
      const found = findings.added.length + findings.removed.length;
      return access.length + pages.length + lookUps.length + found;
    };
    return [await measure(whatIf, size.name, [{ name: "engine", questions: 1, run }], 1_000)];
  } finally {
    for (const event of corner.toReversed()) put(invert(event));
  }
}

const team = asGroupId("corner-team");
const visitors = asGroupId("corner-visitors");
const colleague = (at: number) => asPersonId(`corner-colleague-${at}`);

function cornerOf(instance: InstanceId): DomainEvent[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const people = numbers(colleagues).map(colleague);
  const strangers = numbers(guests).map((at) => asPersonId(`corner-guest-${at}`));
  const came = { instance, before: null } as const;
  const spaces = numbers(rooms).flatMap((at): DomainEvent[] => {
    const after = space(at);
    const row = (group: GroupId): DomainEvent => ({
      ...came,
      type: "grantChanged",
      after: {
        space: after.id,
        principal: { type: "group", id: group },
        permissions: defaultGuestSet.map((permission) => ({ permission, change: 0 })),
      },
    });
    const page: DomainEvent = {
      ...came,
      type: "pageChanged",
      after: {
        id: asPageId(`corner-page-${at}`),
        space: after.id,
        parent: null,
        title: `Page ${at}`,
        type: "page",
        author: null,
        view: { people: [], groups: [team, visitors] },
        edit: { people: [colleague(0)], groups: [] },
        change: 0,
      },
    };
    return [{ ...came, type: "spaceChanged", after }, row(team), row(visitors), page];
  });
  return [
    { ...came, type: "groupChanged", after: group(team, "regular") },
    { ...came, type: "groupChanged", after: group(visitors, "guest") },
    ...[...people, ...strangers].map(
      (id): DomainEvent => ({ ...came, type: "personChanged", after: person(id) }),
    ),
    ...people.map((id) => membership(instance, id, team)),
    ...strangers.map((id) => membership(instance, id, visitors)),
    ...spaces,
  ];
}

function membership(instance: InstanceId, person: PersonId, group: GroupId): DomainEvent {
  return { type: "membershipChanged", instance, before: null, after: { group, person, change: 0 } };
}

function person(id: PersonId): Person {
  return { id, name: id, email: null, accountType: "atlassian", status: "active", change: 0 };
}

function group(id: GroupId, kind: GroupKind): Group {
  const traits = {
    classified: "chosen",
    isDefault: false,
    adminRole: null,
    external: false,
  } as const;
  return { id, name: id, kind, ...traits, change: 0 };
}

function space(at: number): Space {
  const id = asSpaceId(`corner-space-${at}`);
  const rest = { type: "global", status: "current", homepage: null, author: null } as const;
  return { id, key: `CORNER${at}`, name: id, ...rest, change: 0 };
}
