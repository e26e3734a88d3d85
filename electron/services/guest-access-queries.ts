import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { membersOf } from "#electron/engine/facts.ts";
import { hasGrantedSpace } from "#electron/engine/findings.ts";
import { reachOf } from "#electron/engine/reach.ts";
import { byName, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { GuestAccess, GuestGroup, GuestMember } from "#shared/ipc/area-guest-access.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import { membershipKey } from "#shared/model/state.ts";
import { holds } from "#shared/permissions/permission-set.ts";
import { groupAt, rowsOfGroup } from "./group-queries.ts";
import type { Session } from "./session.ts";
import { matches } from "./table.ts";

/** The guest groups with their members and the spaces each reaches. Cost: the members of all guest groups. */
export function listGuestAccess(
  session: Session,
  query: CallInput<"guestAccess.list">,
): GuestAccess {
  const index = session.index();
  const guestGroups = [...index.groups].filter((at) => groupAt(index, at).kind === "guest");
  const groups = guestGroups
    .filter((at) => query.group === null || groupAt(index, at).id === query.group)
    .map((at) => guestGroup(session, index, at))
    .flatMap((group) => filtered(index, group, query))
    .sort((a, b) => byName(a.group, b.group));
  return {
    groupTotal: guestGroups.length,
    guestTotal: guestsOf(index).length,
    withoutSpace: guestsWithoutSpace(index).length,
    groups,
  };
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

function guestGroup(session: Session, index: AccessIndex, at: number): GuestGroup {
  const { isDefault, change, id } = groupAt(index, at);
  const spaces = rowsOfGroup(index, at)
    .filter((one) => one.permissions.includes("read/space"))
    .map((one) => one.space);
  const own = new Set(spaces.map((space) => space.id));
  const members = [...membersOf(index, at)].map((person): GuestMember => {
    const ref = personRef(index, person);
    const membership = index.instance.memberships.get(membershipKey(id, ref.id));
    const reached = grantedSpaces(index, person);
    return {
      person: ref,
      since: membership ? session.originOf(membership.change) : null,
      spaces: reached,
      beyondGroup: reached.filter((space) => !own.has(space.id)),
      regularThrough: designationProof(index, person).regularGroups,
    };
  });
  return {
    group: groupRef(index, at),
    isDefault,
    since: session.originOf(change),
    guestCount: index.core.guests[at] ?? 0,
    spaces,
    members: members.sort((a, b) => byName(a.person, b.person)),
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

/** A group stays when it or one of its members passes; its own name keeps all members. */
function filtered(
  index: AccessIndex,
  group: GuestGroup,
  query: CallInput<"guestAccess.list">,
): GuestGroup[] {
  const byGroupName = matches(query.search, [group.group.name]);
  const members = group.members.filter(
    (one) =>
      (byGroupName || matches(query.search, [one.person.name, one.person.email])) &&
      (query.space === null || one.spaces.some((space) => space.id === query.space)) &&
      (query.domain === null || domainOf(one.person.email) === query.domain) &&
      (!query.withoutSpace || isGuestWithoutSpace(index, one)),
  );
  const bySpace = query.space === null || group.spaces.some((one) => one.id === query.space);
  const itself = byGroupName && bySpace && query.domain === null && !query.withoutSpace;
  return itself || members.length > 0 ? [{ ...group, members }] : [];
}

function isGuestWithoutSpace(index: AccessIndex, one: GuestMember): boolean {
  const at = index.people.of(one.person.id);
  return at !== undefined && designationOf(index, at) === "guest" && one.spaces.length === 0;
}

function domainOf(email: string | null): string {
  return email?.split("@")[1]?.toLowerCase() ?? "";
}
