import type { Directory } from "#electron/domain/directory.ts";
import { during } from "#electron/domain/history/put.ts";
import { canHoldAdmin, isGuestByGroups } from "#electron/domain/standing.ts";
import { counted } from "#shared/explanation/words.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { adminPermission } from "#shared/permissions/permissions.ts";
import { type Plan, type PlanBasis, planFormat } from "#shared/plan/plan.ts";
import { checkSteps } from "./check-steps.ts";
import { type GrantGuards, grantSteps } from "./grant-steps.ts";
import { groupSteps } from "./group-steps.ts";
import { handSteps } from "./hand-steps.ts";
import { lookUpSteps } from "./look-up-steps.ts";
import { memberSteps } from "./member-steps.ts";
import { inOrder } from "./order.ts";
import { pageSteps } from "./page-steps.ts";
import { type Things, thingsOf } from "./things.ts";
import { netTurns, turnsOf } from "./turns.ts";

/** What a plan is made of besides the changes. */
export interface PlanRequestWords {
  /** The plan's heading. */
  readonly title: string;
  readonly made: string;
  /** Such as `https://halden.example`. */
  readonly site: string | null;
  readonly basis: PlanBasis;
  readonly removalsFirst: boolean;
  /** Whoever carries the plan out, where that is known: what takes their own access goes last. */
  readonly actor: PersonId | null;
}

/**
 * The plan that carries these events out on the real site (R31–R33). The events were decided on this very
 * state, or are the difference of two; the state is left as it was. What the rules or Confluence refuse
 * is left out and said. Cost: the events and what they touch.
 */
export function makePlan(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
  words: PlanRequestWords,
): Plan {
  const { instance } = directory;
  const turns = netTurns(events, instance.header.id);
  const things = thingsOf(instance, turns);
  const members = memberSteps(turns, things, words.actor);
  const grants = during(workspace, directory, events, () =>
    grantSteps(turns, things, guardsOf(directory), words.actor),
  );
  const steps = [
    ...handSteps(turns, things),
    ...groupSteps(turns, things),
    ...members.steps,
    ...grants.steps,
    ...pageSteps(turns, things),
  ];
  const checks = checkSteps(workspace, directory, events, things);
  const all = steps.length === 0 ? [] : [...lookUpSteps(steps), ...steps, ...checks.steps];
  return {
    format: planFormat,
    v: 1,
    title: words.title,
    made: words.made,
    site: words.site,
    basis: words.basis,
    order: words.removalsFirst ? "removals-first" : "additions-first",
    steps: inOrder(all, words.removalsFirst).map((step, at) => ({ number: at + 1, ...step })),
    refused: [...grants.refused],
    notes: notesOf(turns, things, checks.left),
  };
}

/** Answered from the instance as it is when asked. */
function guardsOf(directory: Directory): GrantGuards {
  const { instance } = directory;
  return {
    canHoldAdmin: (principal) =>
      principal.type !== "any-active-user" && canHoldAdmin(directory, principal),
    isGuest: (person) => isGuestByGroups(directory, person),
    hasAdmin: (space) =>
      [...(directory.rowsOf.get(space) ?? [])].some((name) => {
        const grant = instance.grants.get(`${space}\n${name}`);
        const opens =
          grant?.principal.type === "anonymous" || grant?.principal.type === "any-active-user";
        return !opens && grant?.permissions.some((one) => one.permission === adminPermission);
      }),
  };
}

function notesOf(turns: readonly DomainEvent[], things: Things, unchecked: number): string[] {
  const notes: string[] = [];
  if (turnsOf(turns, "opaqueChanged").length > 0)
    notes.push("Rows that are kept and not evaluated differ as well; the plan leaves them alone.");
  const going = turnsOf(turns, "spaceChanged").filter(
    ({ before }) => before && things.goes(before.id),
  );
  if (going.length > 0)
    notes.push(`${counted(going.length, "space")} would go, with all permissions and pages.`);
  if (unchecked > 0)
    notes.push(
      `${counted(unchecked, "question")} about people ${unchecked === 1 ? "is" : "are"} left out of the checks at the end.`,
    );
  return notes;
}
