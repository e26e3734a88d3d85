import { buildDirectory } from "#electron/domain/directory.ts";
import { findGroup, findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import { whatIf } from "#electron/domain/what-if/what-if.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { designationProof, licensedPeople } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { explainSpace } from "#electron/engine/explain-space.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { reachOf, whoHolds } from "#electron/engine/reach.ts";
import { groupRef, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { GroupRef, Origin } from "#shared/explanation/decision.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { designationReason } from "#shared/explanation/words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { pageAbilities } from "#shared/model/page.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { holds, keysOf, noPermissions } from "#shared/permissions/permission-set.ts";
import { effectLines } from "./effect-text.ts";
import {
  featuresOfGuests,
  plainEffects,
  sourcesInRows,
  verdictOf,
  waysOf,
} from "./engine-words.ts";
import type { Answers } from "./scenario-answers.ts";
import { change, contextOf, onlyInstance } from "./scenario-world.ts";

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
    async elsewhere([name, key, permission]) {
      const { net, rows } = explain(name, key);
      const cell = must(net.find((one) => one.permission === permission));
      const reached = reachOf(index, person(name)).find((one) => one.space === space(key));
      const holders = whoHolds(index, space(key), permission);
      return {
        explained: verdictOf(cell.decision, permission),
        inRows: sourcesInRows(rows, permission),
        count: cell.count,
        reached: reached !== undefined && holds(reached.net, permission),
        routes: holders.find((one) => one.person === person(name))?.routes ?? [],
      };
    },
    async reachedWith(name, key) {
      const reached = reachOf(index, person(name)).find((one) => one.space === space(key));
      return keysOf(reached?.net ?? noPermissions);
    },
    abilities: async (name, page) =>
      pageAbilities.filter(
        (ability) =>
          decidePage(index, person(name), found(findPage(directory, page)), ability).allowed,
      ),
    readers: async (page) =>
      [...index.people]
        .filter((one) => decidePage(index, one, found(findPage(directory, page)), "view").allowed)
        .map((one) => personRef(index, one).name)
        .sort(),
    lookUp: async (name) =>
      Object.fromEntries(
        lookUp(index, person(name)).map((one) => [
          personRef(index, one.person).name,
          one.through.map((at) => spaceRef(index, at).key).sort(),
        ]),
      ),
    features: async (name) =>
      designationProof(index, person(name)).designation === "guest" ? featuresOfGuests() : null,
    async ways(way, [name, key, permission]) {
      const advise = way === "revoke" ? adviseRevoke : adviseGive;
      return waysOf(advise(index, person(name), space(key), permission));
    },
    async whatIf(changes) {
      const decided = whatIf(workspace, directory, changes, contextOf(workspace, consoleActor));
      return effectLines(plainEffects(found(decided)));
    },
    async refused(asked, by) {
      const outcome = change(workspace, [asked], by);
      return outcome.ok ? null : outcome.error;
    },
    may: async (asked, by) => found(change(workspace, [asked], by)) === workspace,
    async spaceExport(name, key) {
      const { allowed, blockers } = verdictOf(explain(name, key).spaceExport, null);
      return { allowed, blockers: [...blockers] };
    },
    says: async ([name, key, permission]) => whyText(explain(name, key), permission),
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
