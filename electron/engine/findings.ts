import type { FindingId } from "#shared/explanation/findings.ts";
import { adminBit, noPermissions, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "./access-index.ts";
import { designationOf } from "./designation.ts";
import { evaluateSpace } from "./evaluate.ts";
import {
  groupRowOf,
  groupsInSpace,
  groupsOf,
  membersOf,
  peopleInSpace,
  personRowOf,
  spacesOfGroup,
  spacesOfPerson,
} from "./facts.ts";
import { openToAll } from "./reach.ts";

/** What wants a look about a person (the catalogue of domain.md 13). Cost: their groups and the rows of these. */
export function personFindings(index: AccessIndex, person: number): FindingId[] {
  const standing = designationOf(index, person);
  const found: FindingId[] = [];
  if (standing === "guest" && hasAdminTick(index, person)) found.push("suppressed-admin");
  if (labelDiffers(index, person)) found.push("label-mismatch");
  if (standing === "guest" && !hasGrantedSpace(index, person)) found.push("guests-without-space");
  if (standing === "regular" && isOneStepFromGuest(index, person))
    found.push("one-step-from-guest");
  if (standing === "inactive" && spacesOfPerson(index, person).length > 0) {
    found.push("inactive-with-grants");
  }
  if (hasGrantWithoutView(index, person)) found.push("grant-without-view");
  return found;
}

/** What wants a look about a group. */
export function groupFindings(index: AccessIndex, group: number): FindingId[] {
  const { classified } = index.instance.groups.get(index.groups.id(group)) ?? {};
  return classified === "assumed" ? ["groups-to-classify"] : [];
}

/** What wants a look about a space. Cost: the members of groups with Admin, until one of them holds it. */
export function spaceFindings(index: AccessIndex, space: number): FindingId[] {
  const found: FindingId[] = [];
  if (openToAll(index, space)) found.push("open-to-everyone");
  if (!hasActiveAdmin(index, space)) found.push("space-without-active-admin");
  return found;
}

/** Whether a row of the person's own or of one of their groups lets them view some space; an open row does not count. */
export function hasGrantedSpace(index: AccessIndex, person: number): boolean {
  return (
    spacesOfPerson(index, person).some(
      (space) => (personRowOf(index, person, space) & viewBit) !== noPermissions,
    ) ||
    groupsOf(index, person).some(
      (group) =>
        index.core.kindOf(group) !== "other" &&
        spacesOfGroup(index, group).some(
          (space) => (groupRowOf(index, group, space) & viewBit) !== 0,
        ),
    )
  );
}

function hasAdminTick(index: AccessIndex, person: number): boolean {
  return (
    spacesOfPerson(index, person).some((at) => (personRowOf(index, person, at) & adminBit) !== 0) ||
    groupsOf(index, person).some((group) =>
      spacesOfGroup(index, group).some((at) => (groupRowOf(index, group, at) & adminBit) !== 0),
    )
  );
}

function labelDiffers(index: AccessIndex, person: number): boolean {
  const says = index.instance.people.get(index.people.id(person))?.saysGuest;
  const standing = designationOf(index, person);
  if (says === undefined || standing === "inactive" || standing === "app") return false;
  return says !== (standing === "guest");
}

function isOneStepFromGuest({ core }: AccessIndex, person: number): boolean {
  return core.regularGroups[person] === 1 && (core.guestGroups[person] ?? 0) > 0;
}

function hasGrantWithoutView(index: AccessIndex, person: number): boolean {
  return spacesOfPerson(index, person).some(
    (space) => (evaluateSpace(index, person, space).union & viewBit) === 0,
  );
}

function hasActiveAdmin(index: AccessIndex, space: number): boolean {
  const holdsAdmin = (person: number) => (index.core.net(person, space) & adminBit) !== 0;
  if (peopleInSpace(index, space).some(holdsAdmin)) return true;
  return groupsInSpace(index, space).some(
    (group) =>
      (groupRowOf(index, group, space) & adminBit) !== 0 &&
      membersOf(index, group).some(holdsAdmin),
  );
}
