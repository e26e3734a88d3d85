import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationByGroups, designationOf } from "#electron/engine/designation.ts";
import { groupsInSpace, membersOf, peopleInSpace } from "#electron/engine/facts.ts";
import { openToAll, whoHolds } from "#electron/engine/reach.ts";
import { byName, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { PermissionRow, SpaceDetail, SpaceRow } from "#shared/ipc/area-spaces.ts";
import { spaceFilters } from "#shared/ipc/area-spaces.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { Principal, Space } from "#shared/model/space.ts";
import { grantKey } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import { groupNumber, personNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { matches, rank, windowOf } from "./table.ts";

const mostViewers = 500;

/** Who views each space, worked out once after each change. */
const viewersByIndex = new WeakMap<AccessIndex, Viewers>();

interface Viewers {
  readonly version: number;
  readonly bySpace: (readonly number[] | undefined)[];
}

/** Everyone who can view a space. Cost: on the first asking, everyone a row concerns. */
export function viewersOf(index: AccessIndex, space: number): readonly number[] {
  let known = viewersByIndex.get(index);
  if (known?.version !== index.version) {
    known = { version: index.version, bySpace: [] };
    viewersByIndex.set(index, known);
  }
  const viewers =
    known.bySpace[space] ?? whoHolds(index, space, "read/space").map((one) => one.person);
  known.bySpace[space] = viewers;
  return viewers;
}

/** How many guests view a space. */
export function guestViewers(index: AccessIndex, space: number): number {
  return viewersOf(index, space).filter((person) => designationOf(index, person) === "guest")
    .length;
}

/** A window of the Spaces table. Cost: every space's viewers on the first asking after a change. */
export function listSpaces(
  session: Session,
  query: CallInput<"spaces.list">,
): CallOutput<"spaces.list"> {
  const index = session.index();
  const found = [...index.spaces].filter((at) => {
    const space = spaceAt(index, at);
    return matches(query.search, [space.name, space.key]);
  });
  const visible = (at: number) => guestViewers(index, at) > 0;
  const shown = found.filter(
    (at) =>
      (query.show === null || isShown(spaceAt(index, at), query.show)) &&
      (!query.guestVisible || visible(at)) &&
      (!query.openToAll || openToAll(index, at)),
  );
  const page = windowOf(
    shown.map((at) => sortable(index, at, query.sort)),
    query,
  );
  const counts = Object.fromEntries(
    spaceFilters.map((one) => [one, found.filter((at) => isShown(spaceAt(index, at), one)).length]),
  ) as CallOutput<"spaces.list">["counts"];
  return {
    total: index.spaces.size,
    matching: shown.length,
    rows: page.map((one) => spaceRow(index, one.at)),
    counts,
    guestVisible: found.filter(visible).length,
    openToAll: found.filter((at) => openToAll(index, at)).length,
  };
}

/** Everything on a space's page: Confluence's permission table in its sections, and who views it. */
export function getSpace(session: Session, id: string): SpaceDetail {
  const index = session.index();
  const at = spaceNumber(index, id);
  const space = spaceAt(index, at);
  const groups = [...groupsInSpace(index, at)]
    .map((group) => groupRow(session, index, space, group))
    .sort((a, b) => byName(a.group ?? { name: "" }, b.group ?? { name: "" }));
  const people = [...peopleInSpace(index, at)]
    .map((person) => personRow(session, index, space, person))
    .sort((a, b) => byName(a.person ?? { name: "" }, b.person ?? { name: "" }));
  const ofGuests = (row: PermissionRow) =>
    row.group?.kind === "guest" || row.person?.designation === "guest";
  const rank = (one: PersonRef) => (one.designation === "guest" ? 0 : 1);
  const viewers = viewersOf(index, at)
    .map((person) => personRef(index, person))
    .sort((a, b) => rank(a) - rank(b) || byName(a, b));
  return {
    ...spaceRow(index, at),
    since: session.originOf(space.change),
    pageCount: [...index.instance.pages.values()].filter((page) => page.space === space.id).length,
    groups: groups.filter((row) => !ofGuests(row)),
    individualUsers: people.filter((row) => !ofGuests(row)),
    guestUsers: [...groups.filter(ofGuests), ...people.filter(ofGuests)],
    anonymous: openRow(session, index, space, { type: "anonymous" }),
    anyActiveUser: openRow(session, index, space, { type: "any-active-user" }),
    defaultGuestSet: [...index.instance.header.settings.defaultGuestSet],
    viewers: viewers.slice(0, mostViewers),
  };
}

/** The spaces whose name or key is most like a text, best first; archived ones last. */
export function searchSpaces(session: Session, text: string, limit: number): SpaceRef[] {
  const index = session.index();
  const wanted = text.trim().toLowerCase();
  const scored = [...index.spaces].flatMap((at) => {
    const ref = spaceRef(index, at);
    const score = rank(wanted, [ref.key, ref.name]);
    return score === null ? [] : [{ ref, score: score + (ref.status === "archived" ? 10 : 0) }];
  });
  return scored
    .sort((a, b) => a.score - b.score || byName(a.ref, b.ref))
    .slice(0, limit)
    .map((one) => one.ref);
}

/** The space of this number. A number from outside the index is a fault of ours. */
export function spaceAt(index: AccessIndex, at: number): Space {
  return index.instance.spaces.get(index.spaces.id(at)) ?? fail("internal");
}

function spaceRow(index: AccessIndex, at: number): SpaceRow {
  return {
    space: spaceRef(index, at),
    type: spaceAt(index, at).type,
    peopleCount: viewersOf(index, at).length,
    guestCount: guestViewers(index, at),
    openToAll: openToAll(index, at),
  };
}

function isShown(space: Space, filter: (typeof spaceFilters)[number]): boolean {
  if (filter === "archived") return space.status === "archived";
  if (space.status === "archived") return false;
  return filter === "personal" ? space.type === "personal" : space.type !== "personal";
}

function sortable(index: AccessIndex, at: number, sort: CallInput<"spaces.list">["sort"]) {
  const space = spaceAt(index, at);
  const number =
    sort === "people"
      ? viewersOf(index, at).length
      : sort === "guests"
        ? guestViewers(index, at)
        : 0;
  const text = sort === "key" ? space.key : sort === "type" ? space.type : "";
  return { at, number, text, name: space.name };
}

function groupRow(session: Session, index: AccessIndex, space: Space, at: number): PermissionRow {
  const group = groupRef(index, at);
  return {
    group,
    person: null,
    memberCount: membersOf(index, groupNumber(index, group.id)).length,
    ticks: ticksOf(session, index, space, { type: "group", id: group.id }, group.kind === "guest"),
  };
}

function personRow(session: Session, index: AccessIndex, space: Space, at: number): PermissionRow {
  const person = personRef(index, at);
  const guest = designationByGroups(index, personNumber(index, person.id)) === "guest";
  return {
    group: null,
    person,
    memberCount: null,
    ticks: ticksOf(session, index, space, { type: "person", id: person.id }, guest),
  };
}

function openRow(
  session: Session,
  index: AccessIndex,
  space: Space,
  principal: Principal,
): PermissionRow | null {
  const ticks = ticksOf(session, index, space, principal, false);
  return ticks.length > 0 ? { group: null, person: null, memberCount: null, ticks } : null;
}

function ticksOf(
  session: Session,
  index: AccessIndex,
  space: Space,
  principal: Principal,
  neverAdmin: boolean,
): PermissionRow["ticks"] {
  const grant = index.instance.grants.get(grantKey(space.id, principal));
  return (grant?.permissions ?? []).map((one) => ({
    permission: one.permission,
    origin: session.originOf(one.change),
    suppressed: neverAdmin && one.permission === adminPermission,
  }));
}
