import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { Grant, GrantedPermission } from "#shared/model/space.ts";
import {
  adminPermission,
  type PermissionKey,
  permissionLabel,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import type { PlanPrincipal, PlanSpace } from "#shared/plan/plan.ts";
import type { Part } from "./draft-step.ts";
import { callStep, type DraftStep, handStep, inPath } from "./draft-step.ts";
import type { Things } from "./things.ts";
import { turnsOf } from "./turns.ts";

/** What is asked about rows that only the whole instance can tell, as it is after the changes. */
export interface GrantGuards {
  /** Whether Admin could count for this principal (R10). */
  canHoldAdmin(principal: Grant["principal"]): boolean;
  isGuest(person: PersonId): boolean;
  /** Whether some row of the space gives Admin. */
  hasAdmin(space: Grant["space"]): boolean;
}

/**
 * The steps that tick and clear permissions: View of a row before the rest, and gone last and by one call
 * with all that its row holds (R31). Not done, and said: Admin for guests, ticks without View, and taking
 * the last Admin (R32). The acting admin's own rows go last.
 */
export function grantSteps(
  turns: readonly DomainEvent[],
  things: Things,
  guards: GrantGuards,
  actor: PersonId | null,
): Part {
  const steps: DraftStep[] = [];
  const refused: Part["refused"][number][] = [];
  const ofActor = ({ principal }: Grant) => principal.type === "person" && principal.id === actor;
  const rows = turnsOf(turns, "grantChanged").map(({ before, after }) => ({ before, after }));
  const mine = rows.filter((row) => [row.before, row.after].some((one) => one && ofActor(one)));
  for (const row of [...rows.filter((one) => !mine.includes(one)), ...mine]) {
    const part = rowSteps(row, things, guards);
    steps.push(...part.steps);
    refused.push(...part.refused);
  }
  return { steps, refused };
}

interface Row {
  readonly before: Grant | null;
  readonly after: Grant | null;
}

function rowSteps({ before, after }: Row, things: Things, guards: GrantGuards): Part {
  const grant = after ?? before;
  // A space that goes takes its rows along.
  if (grant === null || things.goes(grant.space)) return { steps: [], refused: [] };
  const space = things.space(grant.space);
  const principal = things.principal(grant.principal);
  const held = new Map(before?.permissions.map((one) => [one.permission, one]));
  const wanted = new Set(after?.permissions.map((one) => one.permission));
  const added = [...wanted].filter((key) => !held.has(key));
  const removed = [...held.values()].filter((one) => !wanted.has(one.permission));
  if (added.length + removed.length === 0) return { steps: [], refused: [] };
  if (principal === null) return { steps: [openRow(space, after)], refused: [] };
  const who = nameOf(principal);
  if (principal.type === "person" && principal.accountId === null)
    return { steps: [ofNewPerson(space, who, [...wanted])], refused: [] };

  const refused: Part["refused"][number][] = [];
  const canAdd = added.filter((key) => {
    const why = whyNotAdded(key, wanted, grant, guards);
    if (why) refused.push({ what: `Give ${who} ${permissionLabel(key)} on ${space.key}`, why });
    return why === null;
  });
  const canRemove = removed.filter(({ permission }) => {
    if (permission !== adminPermission || guards.hasAdmin(grant.space)) return true;
    const what = `Take ${permissionLabel(permission)} on ${space.key} from ${who}`;
    refused.push({ what, why: `${space.key} would have no admin left` });
    return false;
  });
  const isGuest = grant.principal.type === "person" && guards.isGuest(grant.principal.id);
  return {
    steps: [
      ...canAdd.map((key) => grantStep(space, principal, key, isGuest)),
      ...removals(canRemove, removed).map((one) => revokeStep(space, principal, one)),
    ],
    refused,
  };
}

function whyNotAdded(
  key: PermissionKey,
  wanted: ReadonlySet<PermissionKey>,
  grant: Grant,
  guards: GrantGuards,
): string | null {
  if (!wanted.has(viewPermission)) return "Confluence grants nothing to whom it does not give View";
  if (key !== adminPermission || guards.canHoldAdmin(grant.principal)) return null;
  return "guests are never space admins";
}

interface Removal {
  readonly tick: GrantedPermission;
  readonly takes: readonly PermissionKey[];
}

/** One call for View takes the row with it, unless a part of the row has to stay. */
function removals(
  can: readonly GrantedPermission[],
  wanted: readonly GrantedPermission[],
): Removal[] {
  const view = can.find((one) => one.permission === viewPermission);
  const rest = can.filter((one) => one !== view);
  if (!view) return rest.map((tick) => ({ tick, takes: [] }));
  if (can.length < wanted.length) return rest.map((tick) => ({ tick, takes: [] }));
  return [{ tick: view, takes: rest.map((one) => one.permission) }];
}

function grantStep(
  space: PlanSpace,
  principal: PlanPrincipal,
  permission: PermissionKey,
  isGuest: boolean,
): DraftStep {
  const [key = "", target = ""] = permission.split("/");
  return callStep(
    permission === viewPermission ? "grant-view" : "grant",
    `${space.key}: give ${nameOf(principal)} ${permissionLabel(permission)}`,
    { do: "grant", space, principal, permission },
    {
      method: "POST",
      path: `/wiki/rest/api/space/${inPath(space.key)}/permission`,
      body: { subject: subjectOf(principal), operation: { key, target } },
    },
    isGuest ? "Or do it in Space settings › Space permissions › Guest users." : null,
  );
}

function revokeStep(
  space: PlanSpace,
  principal: PlanPrincipal,
  { tick, takes }: Removal,
): DraftStep {
  const permissionId = tick.provenance?.findLast((one) => one.rowId !== undefined)?.rowId ?? null;
  const id = permissionId === null ? "{permissionId}" : inPath(permissionId);
  const besides = takes.length > 0 ? ", and the rest of the row with it" : "";
  return callStep(
    tick.permission === viewPermission ? "revoke-view" : "revoke",
    `${space.key}: take ${permissionLabel(tick.permission)} from ${nameOf(principal)}${besides}`,
    {
      do: "revoke",
      space,
      principal,
      permission: tick.permission,
      takes: [...takes],
      permissionId,
    },
    { method: "DELETE", path: `/wiki/rest/api/space/${inPath(space.key)}/permission/${id}` },
  );
}

function openRow(space: PlanSpace, after: Grant | null): DraftStep {
  const title = after
    ? `${space.key}: open the space to any active user`
    : `${space.key}: close the space to any active user`;
  const where = after ? "Jira Service Management" : "Space settings › Space permissions";
  return handStep("finish", title, where, {
    note: after ? "It can be switched on in Jira Service Management only." : null,
  });
}

function ofNewPerson(space: PlanSpace, who: string, wanted: readonly PermissionKey[]): DraftStep {
  const labels = wanted.map(permissionLabel).join(", ");
  return handStep(
    "finish",
    `${space.key}: give ${who} ${labels}`,
    "Space settings › Space permissions",
    { note: "The account is new, so that its id is not known here." },
  );
}

function subjectOf(principal: PlanPrincipal) {
  switch (principal.type) {
    case "group":
      return { type: "group", identifier: principal.id ?? "{groupId}" };
    case "person":
      return { type: "user", identifier: principal.accountId };
    case "anonymous":
      return { type: "user", identifier: "anonymous" };
  }
}

/** A principal as titles name it. */
export function nameOf(principal: PlanPrincipal): string {
  return principal.type === "anonymous" ? "anonymous visitors" : principal.name;
}
