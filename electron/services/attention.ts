import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import {
  groupRowOf,
  groupsInSpace,
  groupsOf,
  membersOf,
  peopleInSpace,
  personRowOf,
  spacesOfGroup,
  spacesOfPerson,
} from "#electron/engine/facts.ts";
import { openToAll } from "#electron/engine/reach.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { Attention } from "#shared/ipc/area-overview.ts";
import { adminBit, viewBit } from "#shared/permissions/permission-set.ts";
import { groupAt } from "./group-queries.ts";
import { guestsWithoutSpace } from "./guest-access-queries.ts";

const named = 5;

/** What wants a look on this instance; only what there is. Cost: people, groups and rows. */
export function attentionOf(index: AccessIndex): Attention[] {
  const people = [...index.people];
  const groups = [...index.groups];
  const spaces = [...index.spaces];
  const { header, opaque } = index.instance;
  const noGuests = header.plan === "free" || header.plan === "standard";
  const list = [
    item(index, "plan-without-guests", { people: noGuests ? guests(index, people) : [] }),
    item(index, "suppressed-admin", {
      people: people.filter((at) => hasSuppressedAdmin(index, at)),
    }),
    item(index, "label-mismatch", { people: people.filter((at) => labelDiffers(index, at)) }),
    item(index, "guests-without-space", { people: guestsWithoutSpace(index) }),
    item(index, "open-to-everyone", { spaces: spaces.filter((at) => openToAll(index, at)) }),
    item(index, "space-without-active-admin", {
      spaces: spaces.filter((at) => !hasActiveAdmin(index, at)),
    }),
    item(index, "groups-to-classify", {
      groups: groups.filter((at) => groupAt(index, at).classified === "assumed"),
    }),
    item(index, "one-step-from-guest", {
      people: people.filter((at) => oneStepFromGuest(index, at)),
    }),
    item(index, "inactive-with-grants", {
      people: people.filter(
        (at) => designationOf(index, at) === "inactive" && spacesOfPerson(index, at).length > 0,
      ),
    }),
    item(index, "grant-without-view", {
      people: people.filter((at) => hasGrantWithoutView(index, at)),
    }),
    { id: "rows-not-evaluated" as const, count: opaque.length, people: [], groups: [], spaces: [] },
  ];
  return list.filter((one) => one.count > 0);
}

function item(
  index: AccessIndex,
  id: Attention["id"],
  about: { people?: number[]; groups?: number[]; spaces?: number[] },
): Attention {
  const { people = [], groups = [], spaces = [] } = about;
  return {
    id,
    count: people.length + groups.length + spaces.length,
    people: people.slice(0, named).map((at) => personRef(index, at)),
    groups: groups.slice(0, named).map((at) => groupRef(index, at)),
    spaces: spaces.slice(0, named).map((at) => spaceRef(index, at)),
  };
}

function guests(index: AccessIndex, people: readonly number[]): number[] {
  return people.filter((at) => designationOf(index, at) === "guest");
}

function hasSuppressedAdmin(index: AccessIndex, person: number): boolean {
  if (designationOf(index, person) !== "guest") return false;
  const own = spacesOfPerson(index, person);
  if (own.some((space) => (personRowOf(index, person, space) & adminBit) !== 0)) {
    return true;
  }
  return groupsOf(index, person).some((group) =>
    spacesOfGroup(index, group).some((space) => (groupRowOf(index, group, space) & adminBit) !== 0),
  );
}

function labelDiffers(index: AccessIndex, person: number): boolean {
  const says = index.instance.people.get(index.people.id(person))?.saysGuest;
  const designation = designationOf(index, person);
  if (says === undefined || designation === "inactive" || designation === "app") return false;
  return says !== (designation === "guest");
}

function oneStepFromGuest(index: AccessIndex, person: number): boolean {
  if (designationOf(index, person) !== "regular") return false;
  const kinds = [...groupsOf(index, person)].map((group) => groupAt(index, group).kind);
  return kinds.includes("guest") && kinds.filter((kind) => kind === "regular").length === 1;
}

function hasGrantWithoutView(index: AccessIndex, person: number): boolean {
  return spacesOfPerson(index, person).some(
    (space) => (evaluateSpace(index, person, space).union & viewBit) === 0,
  );
}

function hasActiveAdmin(index: AccessIndex, space: number): boolean {
  const holdsAdmin = (person: number) => (evaluateSpace(index, person, space).net & adminBit) !== 0;
  for (const person of peopleInSpace(index, space)) {
    if (personRowOf(index, person, space) & adminBit && holdsAdmin(person)) {
      return true;
    }
  }
  return groupsInSpace(index, space).some(
    (group) =>
      (groupRowOf(index, group, space) & adminBit) !== 0 &&
      membersOf(index, group).some(holdsAdmin),
  );
}
