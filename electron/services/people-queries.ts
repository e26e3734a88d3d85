import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { groupsOf, membersOf } from "#electron/engine/facts.ts";
import { searchByText } from "#electron/engine/people-search.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { byName, groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { Designation, PersonRef } from "#shared/explanation/decision.ts";
import { designations } from "#shared/explanation/decision.ts";
import type { PersonDetail, PersonRow, ReachedSpace } from "#shared/ipc/area-people.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { asGroupId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { membershipKey } from "#shared/model/state.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import type { Session } from "./session.ts";
import { countBy, matches, windowOf } from "./table.ts";

/** A window of the Users table. Cost: the number of people; sorting by spaces asks each one's reach. */
export function listPeople(
  session: Session,
  query: CallInput<"people.list">,
): CallOutput<"people.list"> {
  const index = session.index();
  const within = peopleWithin(index, query.group, query.space);
  const found = [...index.people].filter((at) => {
    if (within && !within.has(at)) return false;
    const { name, email } = personRef(index, at);
    return matches(query.search, [name, email]);
  });
  const wanted = query.designation;
  const shown = wanted === null ? found : found.filter((at) => designationOf(index, at) === wanted);
  const page = windowOf(
    shown.map((at) => sortable(index, at, query.sort)),
    query,
  );
  return {
    total: index.people.size,
    matching: shown.length,
    rows: page.map((one) => personRow(index, one.at)),
    counts: countBy(designations, found, (at) => designationOf(index, at)),
  };
}

/** Everything on a person's page. Refuses an id that nobody has. */
export function getPerson(session: Session, id: string): PersonDetail {
  const index = session.index();
  const at = personNumber(index, id);
  const person = index.instance.people.get(asPersonId(id));
  const { originOf } = session;
  const memberships = [...groupsOf(index, at)].map((group) => {
    const ref = groupRef(index, group);
    const key = membershipKey(ref.id, asPersonId(id));
    const change = index.instance.memberships.get(key)?.change;
    const external = index.instance.groups.get(ref.id)?.external ?? false;
    return { group: ref, external, since: change === undefined ? null : originOf(change) };
  });
  return {
    person: personRef(index, at),
    accountType: person?.accountType ?? "atlassian",
    status: person?.status ?? "active",
    saysGuest: person?.saysGuest ?? null,
    proof: designationProof(index, at),
    memberships: memberships.sort((a, b) => byName(a.group, b.group)),
    spaces: reachedSpaces(index, at),
  };
}

/** The spaces someone reaches, by name. */
export function reachedSpaces(index: AccessIndex, person: number): ReachedSpace[] {
  return reachOf(index, person)
    .map((one) => ({
      space: spaceRef(index, one.space),
      permissions: keysOf(one.net),
      routes: [...one.routes],
    }))
    .sort((a, b) => byName(a.space, b.space));
}

/** The people whose name or e-mail is most like a text, best first; without text, guests first. */
export function searchPeople(session: Session, text: string, limit: number): PersonRef[] {
  const index = session.index();
  if (text.trim() !== "") {
    return searchByText(index, text, limit).map((at) => personRef(index, at));
  }
  const guestsFirst = (one: PersonRef) => (one.designation === "guest" ? 0 : 1);
  return [...index.people]
    .map((at) => personRef(index, at))
    .sort((a, b) => guestsFirst(a) - guestsFirst(b) || byName(a, b))
    .slice(0, limit);
}

/** The number of a person in the index. Refuses an id that nobody has. */
export function personNumber(index: AccessIndex, id: string): number {
  return index.people.of(asPersonId(id)) ?? fail("unknown-person", { ref: id });
}

function personRow(index: AccessIndex, at: number): PersonRow {
  const person = index.instance.people.get(index.people.id(at));
  return {
    person: personRef(index, at),
    accountType: person?.accountType ?? "atlassian",
    status: person?.status ?? "active",
    groupCount: groupsOf(index, at).length,
    spaceCount: reachOf(index, at).length,
  };
}

function sortable(index: AccessIndex, at: number, sort: CallInput<"people.list">["sort"]) {
  const person = personRef(index, at);
  const number =
    sort === "groups"
      ? groupsOf(index, at).length
      : sort === "spaces"
        ? reachOf(index, at).length
        : sort === "designation"
          ? designations.indexOf(person.designation)
          : 0;
  const text = sort === "email" ? (person.email ?? "\uffff") : "";
  return { at, number, text, name: person.name };
}

function peopleWithin(
  index: AccessIndex,
  group: string | null,
  space: string | null,
): Set<number> | null {
  if (group === null && space === null) return null;
  const inGroup = group === null ? null : new Set(membersOf(index, groupNumber(index, group)));
  const inSpace =
    space === null
      ? null
      : new Set(whoHolds(index, spaceNumber(index, space), "read/space").map((one) => one.person));
  if (!inGroup) return inSpace;
  return inSpace ? new Set([...inGroup].filter((at) => inSpace.has(at))) : inGroup;
}

/** The number of a group in the index. Refuses an id that none has. */
export function groupNumber(index: AccessIndex, id: string): number {
  return index.groups.of(asGroupId(id)) ?? fail("unknown-group", { ref: id });
}

/** The number of a space in the index. Refuses an id that none has. */
export function spaceNumber(index: AccessIndex, id: string): number {
  return index.spaces.of(asSpaceId(id)) ?? fail("unknown-space", { ref: id });
}

/** How many people stand each way. */
export function byDesignation(index: AccessIndex): Record<Designation, number> {
  return countBy(designations, [...index.people], (at) => designationOf(index, at));
}
