import { counted } from "#shared/explanation/words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Context } from "./context.ts";
import { decideEditGroup } from "./decide-edit-group.ts";
import { decideEditPerson, decideRemovePerson } from "./decide-edit-person.ts";
import { decideGrant, decideRevoke, decideSetAnonymous } from "./decide-grant.ts";
import { decideClassifyGroup, decideCreateGroup, decideDeleteGroup } from "./decide-group.ts";
import { decideEditInstance } from "./decide-instance.ts";
import { decideAddMember, decideRemoveMember } from "./decide-membership.ts";
import { decideMovePage } from "./decide-page.ts";
import { decideActivity, decideAddPerson, decideInviteGuest } from "./decide-person.ts";
import { decideCreateSpace, decideRestrictPage, decideSpaceStatus } from "./decide-space.ts";
import type { Decided } from "./decided.ts";
import { type Directory, enter } from "./directory.ts";
import { apply, invert } from "./events.ts";
import { mayChange } from "./policy.ts";
import { findGroup } from "./references.ts";

/** Decides one change on the instance as it stands: who may, then what it turns. Changes nothing. */
export function decide(directory: Directory, change: Change, context: Context): Outcome<Decided> {
  const allowed = mayChange(directory, context.actor, change);
  if (!allowed.ok) return allowed;
  switch (change.do) {
    case "addMember":
      return decideAddMember(directory, change, context);
    case "removeMember":
      return decideRemoveMember(directory, change, context);
    case "grant":
      return decideGrant(directory, change, context);
    case "revoke":
      return decideRevoke(directory, change, context);
    case "setAnonymous":
      return decideSetAnonymous(directory, change, context);
    case "createGroup":
      return decideCreateGroup(directory, change, context);
    case "deleteGroup":
      return decideDeleteGroup(directory, change, context);
    case "classifyGroup":
      return decideClassifyGroup(directory, change, context);
    case "addPerson":
      return decideAddPerson(directory, change, context);
    case "inviteGuest":
      return decideInviteGuest(directory, change, context);
    case "activate":
    case "deactivate":
      return decideActivity(directory, change, context);
    case "createSpace":
      return decideCreateSpace(directory, change, context);
    case "archiveSpace":
    case "unarchiveSpace":
      return decideSpaceStatus(directory, change, context);
    case "restrictPage":
      return decideRestrictPage(directory, change, context);
    case "movePage":
      return decideMovePage(directory, change, context);
    case "editGroup":
      return decideEditGroup(directory, change, context);
    case "editPerson":
      return decideEditPerson(directory, change, context);
    case "removePerson":
      return decideRemovePerson(directory, change, context);
    case "editInstance":
      return decideEditInstance(directory, change, context);
  }
}

/**
 * Decides several changes as one, each on what the ones before it left. Everything is taken back
 * before it returns, so that nothing holds until it is committed; a refusal names the change's
 * place in the list (`details.change`, from 1).
 */
export function decideAll(
  workspace: WorkspaceState,
  directory: Directory,
  changes: readonly Change[],
  context: Context,
): Outcome<Decided> {
  const events: DomainEvent[] = [];
  const applied: DomainEvent[] = [];
  const labels: string[] = [];
  let note: string | undefined;
  let refused: Outcome<never> | null = null;
  for (const [at, change] of changes.entries()) {
    const decided = decide(directory, change, context);
    if (!decided.ok) {
      const details = changes.length > 1 ? { change: at + 1 } : {};
      const { error } = decided;
      refused = { ok: false, error: { ...error, details: { ...error.details, ...details } } };
      break;
    }
    events.push(...decided.value.events);
    labels.push(decided.value.label);
    note ??= decided.value.note;
    if (at === changes.length - 1) break;
    for (const event of decided.value.events) {
      apply(workspace, event);
      enter(directory, event);
      applied.push(event);
    }
  }
  for (const event of applied.toReversed()) {
    apply(workspace, invert(event));
    enter(directory, invert(event));
  }
  return refused ?? done({ events, label: labelOf(directory, changes, labels), note });
}

/** One line for several changes: of one kind by their number, else by the first of them. */
function labelOf(directory: Directory, changes: readonly Change[], labels: readonly string[]) {
  const [first = "", ...rest] = labels;
  if (rest.length === 0) return first;
  const count = labels.length;
  if (changes.every((one) => one.do === "inviteGuest")) return `Invite ${count} guests`;
  const groups = new Set(changes.map((one) => ("group" in one ? one.group : undefined)));
  const [ref] = groups;
  const group = groups.size === 1 && ref !== undefined ? findGroup(directory, ref) : null;
  if (group?.ok && changes.every((one) => one.do === "addMember"))
    return `Add ${count} people to ${group.value.name}`;
  if (group?.ok && changes.every((one) => one.do === "removeMember"))
    return `Remove ${count} people from ${group.value.name}`;
  return `${first}, and ${counted(rest.length, "more change")}`;
}
