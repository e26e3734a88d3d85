import type { DomainEvent } from "#shared/model/event.ts";
import type { GroupId, PersonId } from "#shared/model/ids.ts";
import type { PlanGroup, PlanPerson } from "#shared/plan/plan.ts";
import { callStep, type DraftStep, handStep, inPath, type Part } from "./draft-step.ts";
import type { Things } from "./things.ts";
import { turnsOf } from "./turns.ts";

/**
 * The steps that put people into groups and take them out (R31). Groups of an identity provider, and
 * people whom the site does not know yet, are for hands (R32); members of a new account are named with
 * its invitation. The acting admin leaves last.
 */
export function memberSteps(
  turns: readonly DomainEvent[],
  things: Things,
  actor: PersonId | null,
): Part {
  const steps: DraftStep[] = [];
  const last: DraftStep[] = [];
  for (const { before, after } of turnsOf(turns, "membershipChanged")) {
    if (before !== null && after !== null) continue;
    const membership = after ?? before;
    if (membership === null || (after !== null && things.isNew(membership.person))) continue;
    const step = membershipStep(membership.group, membership.person, after !== null, things);
    if (after === null && membership.person === actor) last.push(step);
    else steps.push(step);
  }
  return { steps: [...steps, ...last], refused: [] };
}

function membershipStep(
  groupId: GroupId,
  personId: PersonId,
  adds: boolean,
  things: Things,
): DraftStep {
  const group = things.group(groupId);
  const person = things.person(personId);
  const phase = adds ? "add-member" : "remove-member";
  const title = adds
    ? `Add ${person.name} to ${group.name}`
    : `Remove ${person.name} from ${group.name}`;
  if (things.groupFact(groupId)?.external)
    return handStep(phase, title, "your identity provider", {
      note: "The identity provider manages this group; Atlassian refuses changes to it.",
    });
  return callStep(
    phase,
    title,
    { do: adds ? "add-member" : "remove-member", group, person },
    adds ? addition(group, person) : removal(group, person),
  );
}

function addition(group: PlanGroup, person: PlanPerson) {
  const path = `/wiki/rest/api/group/userByGroupId?groupId=${groupInPath(group)}`;
  return { method: "POST" as const, path, body: { accountId: person.accountId } };
}

function removal(group: PlanGroup, person: PlanPerson) {
  const account = inPath(person.accountId ?? "");
  const path = `/wiki/rest/api/group/userByGroupId?groupId=${groupInPath(group)}&accountId=${account}`;
  return { method: "DELETE" as const, path };
}

function groupInPath(group: PlanGroup): string {
  return group.id === null ? "{groupId}" : inPath(group.id);
}
