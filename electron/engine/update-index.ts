import type { DomainEvent } from "#shared/model/event.ts";
import type { GroupId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { Grant } from "#shared/model/space.ts";
import { noPermissions } from "#shared/permissions/permission-set.ts";
import { type AccessIndex, accountOf, applySettings, maskOf } from "./access-index.ts";
import { accounts } from "./core/codes.ts";
import type { Numbers } from "./core/numbers.ts";

/**
 * Follows an event that was put into effect on the index's instance, in place. Applying an event and
 * its inverse leaves every answer as it was. Cost: what the event touches: a person's groups for a
 * membership or an account, a group's members for its kind, one row for a grant; the number of
 * spaces for the settings. An event of another instance is none of its business.
 */
export function updateIndex(index: AccessIndex, event: DomainEvent): void {
  const { instance, people, groups, spaces, core } = index;
  if (event.instance !== instance.header.id) return;
  index.version++;
  switch (event.type) {
    case "instanceChanged":
      applySettings(core, instance);
      return;
    case "personChanged": {
      index.peopleVersion++;
      const { before, after } = event;
      if (after) core.setAccount(numberOf(index, people, after.id), accountOf(after));
      else if (before) {
        core.setAccount(numberOf(index, people, before.id), accounts.active);
        people.remove(before.id);
      }
      return;
    }
    case "groupChanged": {
      const { before, after } = event;
      index.regularGroups += Number(after?.kind === "regular") - Number(before?.kind === "regular");
      if (after) core.setKind(numberOf(index, groups, after.id), after.kind);
      else if (before) groups.remove(before.id);
      return;
    }
    case "spaceChanged": {
      const { before, after } = event;
      if (after) numberOf(index, spaces, after.id);
      else if (before) spaces.remove(before.id);
      return;
    }
    case "membershipChanged": {
      const membership = event.after ?? event.before;
      const group = membership && groups.of(membership.group);
      const person = membership && people.of(membership.person);
      if (group == null || person == null) return;
      if (event.before === null) core.addMember(group, person);
      else if (event.after === null) core.removeMember(group, person);
      return;
    }
    case "grantChanged": {
      const grant = event.after ?? event.before;
      if (grant) setRow(index, grant, event.after ? maskOf(event.after) : noPermissions);
      return;
    }
    case "pageChanged":
    case "opaqueChanged":
  }
}

function setRow({ people, groups, spaces, core }: AccessIndex, grant: Grant, mask: number): void {
  const space = spaces.of(grant.space);
  if (space === undefined) return;
  const { principal } = grant;
  if (principal.type === "group") {
    const group = groups.of(principal.id);
    if (group !== undefined) core.setGroupRow(group, space, mask);
  } else if (principal.type === "person") {
    const person = people.of(principal.id);
    if (person !== undefined) core.setPersonRow(person, space, mask);
  } else core.setOpenRow(principal.type, space, mask);
}

/** The number of a thing, a new one where it has none yet. */
function numberOf<Id extends PersonId | GroupId | SpaceId>(
  { people, groups, spaces, core }: AccessIndex,
  numbers: Numbers<Id>,
  id: Id,
): number {
  const known = numbers.of(id);
  if (known !== undefined) return known;
  const number = numbers.add(id);
  core.ensure(people.end, groups.end, spaces.end);
  return number;
}
