import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { Decision, Source } from "#shared/explanation/decision.ts";
import type { Timeline, TimelineStep } from "#shared/explanation/timeline.ts";
import type { PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { Commit } from "../commit.ts";
import { accessOf, type Directory } from "../directory.ts";
import { walkBack } from "./past-walk.ts";
import { relevantTo } from "./relevant.ts";

/** What someone can do now and since when is asked: a permission in a space, or an ability on a page. */
export type TimelineQuestion = {
  readonly person: PersonId;
  readonly space: SpaceId;
} & (
  | { readonly permission: PermissionKey }
  | { readonly page: PageId; readonly ability: PageAbility }
);

/**
 * Since when the answer is what it is, and every change that added or removed a source or turned
 * the answer, oldest first. The commits are all that are known, oldest first, up to now. Cost: the
 * events about the person and the space.
 */
export function timelineOf(
  workspace: WorkspaceState,
  directory: Directory,
  commits: readonly Commit[],
  question: TimelineQuestion,
): Timeline {
  const now = askNow(directory, question);
  const steps: TimelineStep[] = [];
  let after = now;
  walkBack(workspace, directory, relevantTo(directory.instance, question, commits), ({ entry }) => {
    const before = askNow(directory, question);
    const step = {
      change: entry,
      allowed: after.allowed,
      turned: before.allowed !== after.allowed,
      added: only(after.sources, before.sources),
      removed: only(before.sources, after.sources),
    };
    if (step.turned || step.added.length + step.removed.length > 0) steps.unshift(step);
    after = before;
    return true;
  });
  const turn = steps.findLast((step) => step.turned);
  return {
    allowed: now.allowed,
    since: turn?.change ?? null,
    knownFrom: knownFrom(commits),
    steps,
  };
}

function knownFrom(commits: readonly Commit[]): number | null {
  return commits[0]?.entry.revision ?? null;
}

const nothing: Pick<Decision, "allowed" | "sources"> = { allowed: false, sources: [] };

/** The answer as things stand; nobody and nothing that is not there yet has no access. */
function askNow(directory: Directory, question: TimelineQuestion) {
  const index = accessOf(directory);
  const person = index.people.of(question.person);
  const space = index.spaces.of(question.space);
  if (person === undefined || space === undefined) return nothing;
  if ("permission" in question)
    return decideSpace(index, evaluateSpace(index, person, space), question.permission);
  const page = directory.instance.pages.get(question.page);
  return page ? decidePage(index, person, page, question.ability) : nothing;
}

function only(some: readonly Source[], others: readonly Source[]): Source[] {
  const there = new Set(others.map(keyOf));
  return some.filter((one) => !there.has(keyOf(one)));
}

function keyOf({ route, group, permission, suppressed }: Source): string {
  return [route, group?.id, permission, suppressed].join(" ");
}
