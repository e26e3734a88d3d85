import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { membersOf } from "#electron/engine/facts.ts";
import { hasGrantedSpace } from "#electron/engine/findings.ts";
import { firstByName } from "#electron/engine/first-by-name.ts";
import { reachOf } from "#electron/engine/reach.ts";
import { byName, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import { usersOfSpace } from "#electron/engine/space-users.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { GuestAccess, GuestGroup, GuestMember } from "#shared/ipc/area-guest-access.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import { asSpaceId } from "#shared/model/ids.ts";
import { membershipKey } from "#shared/model/state.ts";
import { holds } from "#shared/permissions/permission-set.ts";
import { groupAt, rowsOfGroup } from "./group-queries.ts";
import { personNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";
import { matches } from "./table.ts";

/** How many members of a group that stands open are told, and of all such groups together. */
const mostOfGroup = 500;
const mostMembers = 1000;

/**
 * The guest groups; of those that stand open the first members, with the spaces each reaches. Cost:
 * the members of all guest groups, and the reach of those that are told.
 */
export function listGuestAccess(
  session: Session,
  query: CallInput<"guestAccess.list">,
): GuestAccess {
  const index = session.index();
  const guestGroups = [...index.groups].filter((at) => groupAt(index, at).kind === "guest");
  const withoutSpace = new Set(guestsWithoutSpace(index));
  const passes = memberFilter(index, query, withoutSpace);
  const found = guestGroups
    .filter((at) => query.group === null || groupAt(index, at).id === query.group)
    .flatMap((at) => matching(index, at, query, passes))
    .sort((a, b) => byName(groupAt(index, a.at), groupAt(index, b.at)));
  const open = openOf(index, found, query);
  let left = mostMembers;
  const groups = found.map(({ at, members }) => {
    const limit = open.has(groupAt(index, at).id) ? Math.min(left, mostOfGroup) : 0;
    const group = guestGroup(session, index, at, members, limit);
    left -= group.members.length;
    return { ...group, open: open.has(group.group.id), memberCount: members.length };
  });
  return {
    groupTotal: guestGroups.length,
    guestTotal: guestsOf(index).length,
    withoutSpace: withoutSpace.size,
    groups,
  };
}

/** The groups that stand open: before one was touched the first alone, or all while something is looked for. */
function openOf(
  index: AccessIndex,
  found: readonly Matching[],
  query: CallInput<"guestAccess.list">,
): Set<string> {
  if (query.open !== null) return new Set(query.open);
  const { search, group, space, domain, withoutSpace } = query;
  const looking =
    search !== "" || withoutSpace || [group, space, domain].some((one) => one !== null);
  return new Set(found.slice(0, looking ? undefined : 1).map(({ at }) => groupAt(index, at).id));
}

/** The e-mail domains of the guests, sorted. */
export function guestDomains(session: Session): string[] {
  const index = session.index();
  const domains = guestsOf(index).map((at) => domainOf(personRef(index, at).email));
  return [...new Set(domains)].filter((one) => one !== "").sort();
}

/** The guests who have no space by a grant; an open space does not count as theirs. */
export function guestsWithoutSpace(index: AccessIndex): number[] {
  return guestsOf(index).filter((at) => !hasGrantedSpace(index, at));
}

/** Everyone who is a guest. */
export function guestsOf(index: AccessIndex): number[] {
  return [...index.people].filter((at) => designationOf(index, at) === "guest");
}

function guestGroup(
  session: Session,
  index: AccessIndex,
  at: number,
  people: readonly number[],
  limit: number,
): Omit<GuestGroup, "open" | "memberCount"> {
  const { isDefault, change, id } = groupAt(index, at);
  const spaces = rowsOfGroup(index, at)
    .filter((one) => one.permissions.includes("read/space"))
    .map((one) => one.space);
  const own = new Set(spaces.map((space) => space.id));
  const members = firstByName(index, people, limit).map((person): GuestMember => {
    const number = personNumber(index, person.id);
    const membership = index.instance.memberships.get(membershipKey(id, person.id));
    const reached = grantedSpaces(index, number);
    return {
      person,
      since: membership ? session.originOf(membership.change) : null,
      spaces: reached,
      beyondGroup: reached.filter((space) => !own.has(space.id)),
      regularThrough: designationProof(index, number).regularGroups,
    };
  });
  return {
    group: groupRef(index, at),
    isDefault,
    since: session.originOf(change),
    guestCount: index.core.guests[at] ?? 0,
    spaces,
    members,
  };
}

/** The spaces someone views by a row of theirs or of a group, by name; an open one alone is not theirs. */
export function grantedSpaces(index: AccessIndex, person: number): SpaceRef[] {
  return reachOf(index, person)
    .filter((one) => one.routes.includes("group") || one.routes.includes("individual"))
    .filter((one) => holds(one.net, "read/space"))
    .map((one) => spaceRef(index, one.space))
    .sort(byName);
}

/** A guest group that is told, and those of its members who pass. */
interface Matching {
  readonly at: number;
  readonly members: readonly number[];
}

type MemberFilter = (person: number, byGroupName: boolean) => boolean;

/** A group stays when it or one of its members passes; its own name keeps all members. */
function matching(
  index: AccessIndex,
  at: number,
  query: CallInput<"guestAccess.list">,
  passes: MemberFilter,
): Matching[] {
  const byGroupName = matches(query.search, [groupAt(index, at).name]);
  const members = [...membersOf(index, at)].filter((person) => passes(person, byGroupName));
  const bySpace =
    query.space === null ||
    rowsOfGroup(index, at).some(
      ({ space, permissions }) => space.id === query.space && permissions.includes("read/space"),
    );
  const itself = byGroupName && bySpace && query.domain === null && !query.withoutSpace;
  return itself || members.length > 0 ? [{ at, members }] : [];
}

function memberFilter(
  index: AccessIndex,
  { search, space, domain, withoutSpace }: CallInput<"guestAccess.list">,
  without: ReadonlySet<number>,
): MemberFilter {
  const at = space === null ? null : index.spaces.of(asSpaceId(space));
  const users = at === null ? null : new Set(at === undefined ? [] : usersOfSpace(index, at));
  return (person, byGroupName) => {
    if (users !== null && !users.has(person)) return false;
    if (withoutSpace && !without.has(person)) return false;
    if (byGroupName && domain === null) return true;
    const { name, email } = personRef(index, person);
    if (!byGroupName && !matches(search, [name, email])) return false;
    return domain === null || domainOf(email) === domain;
  };
}

function domainOf(email: string | null): string {
  return email?.split("@")[1]?.toLowerCase() ?? "";
}
