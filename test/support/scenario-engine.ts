import { buildDirectory } from "#electron/domain/directory.ts";
import { findGroup, findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { Decision, GroupRef, Origin } from "#shared/explanation/decision.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { designationReason } from "#shared/explanation/words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { blockerText, sourceText } from "./decision-text.ts";
import type { Verdict } from "./scenario.ts";
import type { Answers } from "./scenario-answers.ts";
import { change, onlyInstance } from "./scenario-world.ts";

/** Answers by asking the engine, in this process. */
export function engineAnswers(workspace: WorkspaceState): Answers {
  const instance = onlyInstance(workspace);
  const index = buildIndex(instance);
  const directory = buildDirectory(instance);
  const person = (name: string) => must(index.people.of(found(findPerson(directory, name)).id));
  const space = (key: string) => must(index.spaces.of(found(findSpace(directory, key)).id));
  const evaluate = (name: string, key: string) => evaluateSpace(index, person(name), space(key));
  const explain = (name: string, key: string) =>
    explainSpace(index, person(name), space(key), originIn(workspace));

  return {
    async status(name) {
      const proof = designationProof(index, person(name));
      return {
        designation: proof.designation,
        guest: names(proof.guestGroups),
        regular: names(proof.regularGroups),
        other: names(proof.otherGroups),
      };
    },
    reason: async (name) => designationReason(designationProof(index, person(name)), name),
    check: async ([name, key, permission]) =>
      verdictOf(decideSpace(index, evaluate(name, key), permission), permission),
    page: async ([name, page, ability]) =>
      verdictOf(decidePage(index, person(name), found(findPage(directory, page)), ability), null),
    net: async (name, key) => keysOf(evaluate(name, key).net),
    reach: async (name) =>
      Object.fromEntries(
        reachOf(index, person(name)).map((one) => [spaceRef(index, one.space).key, one.routes]),
      ),
    who: async (key, permission) =>
      Object.fromEntries(
        whoHolds(index, space(key), permission).map((one) => [
          personRef(index, one.person).name,
          one.routes,
        ]),
      ),
    seats: async () => licensedPeople(index),
    label: async (name) =>
      groupRef(index, must(index.groups.of(found(findGroup(directory, name)).id))).hasGuestMembers,
    async refused(asked) {
      const outcome = change(workspace, [asked]);
      return outcome.ok ? "done" : outcome.error.code;
    },
    async spaceExport(name, key) {
      const { allowed, blockers } = verdictOf(explain(name, key).spaceExport, null);
      return { allowed, blockers: [...blockers] };
    },
    says: async ([name, key, permission]) => whyText(explain(name, key), permission),
  };
}

function verdictOf(decision: Decision, asked: string | null): Verdict {
  const { allowed, certainty, sources, blockers } = decision;
  return {
    allowed,
    certainty,
    sources: sources.map((one) => sourceText({ ...one, group: one.group?.name }, asked)),
    blockers: blockers.map((one) => blockerText({ ...one, page: one.page?.id })),
  };
}

function originIn(workspace: WorkspaceState): (change: number) => Origin | null {
  return (change) => {
    const entry = workspace.changes.find((one) => one.revision === change);
    if (!entry) return null;
    const { revision, at, actor, kind } = entry;
    return { revision, at, actor, kind };
  };
}

function names(groups: readonly GroupRef[]): string[] {
  return groups.map((group) => group.name).sort();
}

function found<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not in the index");
  return value;
}
