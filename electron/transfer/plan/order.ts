import { adminPermission, viewPermission } from "#shared/permissions/permissions.ts";
import type { PlanPhase } from "#shared/plan/plan.ts";
import { planPhases } from "#shared/plan/plan.ts";
import type { DraftStep } from "./draft-step.ts";

/** For closing access quickly: what takes away comes first, what gives afterwards. */
const removalsFirst: readonly PlanPhase[] = [
  "look-up",
  "revoke",
  "revoke-view",
  "remove-member",
  "prepare",
  "create-group",
  "guest-role",
  "restrict",
  "add-member",
  "grant-view",
  "grant",
  "finish",
  "verify",
];

/**
 * The steps in the order of their phases, those of one phase as they came (R31). With removals first, a
 * space that loses an Admin gets its new one before that, since Confluence refuses to take the last.
 */
export function inOrder(steps: readonly DraftStep[], removals: boolean): DraftStep[] {
  if (!removals) return sorted(steps, planPhases);
  const ahead = adminsAhead(steps);
  const rest = steps.filter((one) => !ahead.includes(one));
  const [looking, later] = [rest.filter(isLookUp), rest.filter((one) => !isLookUp(one))];
  return [
    ...sorted(looking, removalsFirst),
    ...sorted(ahead, planPhases),
    ...sorted(later, removalsFirst),
  ];
}

function sorted(steps: readonly DraftStep[], phases: readonly PlanPhase[]): DraftStep[] {
  return phases.flatMap((phase) => steps.filter((one) => one.phase === phase));
}

function isLookUp(step: DraftStep): boolean {
  return step.phase === "look-up";
}

/** View and Admin of new admins of the spaces that lose one, and what these need before. */
function adminsAhead(steps: readonly DraftStep[]): DraftStep[] {
  const losing = new Set<string>();
  const gaining = new Set<string>();
  for (const { action } of steps) {
    if (action.do === "revoke" && [action.permission, ...action.takes].includes(adminPermission))
      losing.add(action.space.key);
    if (action.do === "grant" && action.permission === adminPermission) gaining.add(rowKey(action));
  }
  const ahead = steps.filter(
    ({ action }) =>
      action.do === "grant" &&
      losing.has(action.space.key) &&
      gaining.has(rowKey(action)) &&
      (action.permission === adminPermission || action.permission === viewPermission),
  );
  return [...steps.filter((one) => goesBefore(one, ahead)), ...ahead];
}

/** Whether new admins need this step: their group has to be made, or they must stop being guests. */
function goesBefore({ phase, action }: DraftStep, ahead: readonly DraftStep[]): boolean {
  const admins = ahead.flatMap((one) => (one.action.do === "grant" ? one.action.principal : []));
  if (action.do === "add-member") {
    const { accountId } = action.person;
    return admins.some((one) => one.type === "person" && one.accountId === accountId);
  }
  const making = phase === "prepare" || phase === "create-group" || phase === "guest-role";
  return making && admins.length > 0;
}

function rowKey({
  space,
  principal,
}: Extract<DraftStep["action"], { do: "grant" | "revoke" }>): string {
  return JSON.stringify([space.key, principal]);
}
