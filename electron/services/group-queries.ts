import type { AccessIndex } from "#electron/engine/access-index.ts";
import { groupRowOf, membersOf, spacesOfGroup } from "#electron/engine/facts.ts";
import { byName, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { GroupDetail, GroupRow } from "#shared/ipc/area-groups.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { type Group, groupKinds } from "#shared/model/group.ts";
import { membershipKey } from "#shared/model/state.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { groupNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { countBy, matches, windowOf } from "./table.ts";

/** A window of the Groups table. Cost: the number of groups. */
export function listGroups(
  session: Session,
  query: CallInput<"groups.list">,
): CallOutput<"groups.list"> {
  const index = session.index();
  const found = [...index.groups].filter((at) => matches(query.search, [groupAt(index, at).name]));
  const shown = found.filter((at) => {
    const group = groupAt(index, at);
    if (query.unclassified && group.classified !== "assumed") return false;
    return query.kind === null || group.kind === query.kind;
  });
  const page = windowOf(
    shown.map((at) => sortable(index, at, query.sort)),
    query,
  );
  return {
    total: index.groups.size,
    matching: shown.length,
    rows: page.map((one) => groupRow(index, one.at)),
    counts: countBy(groupKinds, found, (at) => groupAt(index, at).kind),
    unclassified: found.filter((at) => groupAt(index, at).classified === "assumed").length,
  };
}

/** Everything on a group's page. Refuses an id that no group has. */
export function getGroup(session: Session, id: string): GroupDetail {
  const index = session.index();
  const at = groupNumber(index, id);
  const group = groupAt(index, at);
  const since = (change: number | undefined) =>
    change === undefined ? null : session.originOf(change);
  const members = [...membersOf(index, at)].map((person) => {
    const ref = personRef(index, person);
    const membership = index.instance.memberships.get(membershipKey(group.id, ref.id));
    return { person: ref, since: since(membership?.change) };
  });
  return {
    ...groupRow(index, at),
    description: group.description ?? null,
    since: since(group.change),
    members: members.sort((a, b) => byName(a.person, b.person)),
    spaces: rowsOfGroup(index, at),
  };
}

/** The spaces in which a group has a row, by name, with its ticks. */
export function rowsOfGroup(index: AccessIndex, group: number): GroupDetail["spaces"] {
  return [...spacesOfGroup(index, group)]
    .map((space) => ({
      space: spaceRef(index, space),
      permissions: keysOf(groupRowOf(index, group, space)),
    }))
    .sort((a, b) => byName(a.space, b.space));
}

/** The group of this number. A number from outside the index is a fault of ours. */
export function groupAt(index: AccessIndex, at: number): Group {
  return index.instance.groups.get(index.groups.id(at)) ?? fail("internal");
}

/** A row of the Groups table. */
export function groupRow(index: AccessIndex, at: number): GroupRow {
  const { classified, isDefault, adminRole, external } = groupAt(index, at);
  return {
    group: groupRef(index, at),
    classified,
    isDefault,
    adminRole,
    external,
    memberCount: membersOf(index, at).length,
    guestCount: index.core.guests[at] ?? 0,
    spaceCount: spacesOfGroup(index, at).length,
  };
}

function sortable(index: AccessIndex, at: number, sort: CallInput<"groups.list">["sort"]) {
  const row = groupRow(index, at);
  const number = {
    name: 0,
    kind: groupKinds.indexOf(row.group.kind),
    members: row.memberCount,
    guests: row.guestCount,
    spaces: row.spaceCount,
  }[sort];
  return { at, number, text: "", name: row.group.name };
}
