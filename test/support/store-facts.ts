import { demoWorkspace } from "#electron/demo/demos.ts";
import type { Commit } from "#electron/domain/commit.ts";
import { fileOf, stateOf } from "#electron/domain/workspace-file.ts";
import { asGroupId, asPersonId } from "#shared/model/ids.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { membershipKey } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";

export const noon = () => new Date("2026-03-04T12:00:00.000Z");

/** A small workspace to start from. */
export const startingState = (): WorkspaceState => demoWorkspace("acme");

/** The only instance of the starting state. */
export function theInstance(state: WorkspaceState): InstanceState {
  const first = state.instances.values().next().value;
  if (!first) throw new Error("the workspace has no instance");
  return first;
}

/** A commit of two facts that belong together: a newcomer, and the newcomer's membership. */
export function newcomer(state: WorkspaceState, revision: number, weight = 0): Commit {
  const { header } = theInstance(state);
  const person = asPersonId(`newcomer-${revision}`);
  const group = asGroupId([...theInstance(state).groups.keys()][0] ?? "");
  const instance = header.id;
  return {
    entry: {
      revision,
      at: "2026-03-04T12:00:00.000Z",
      actor: consoleActor,
      label: `Add newcomer ${revision}`,
      kind: "command",
    },
    events: [
      {
        type: "personChanged",
        instance,
        before: null,
        after: {
          id: person,
          name: `Newcomer “${revision}”`,
          email: null,
          accountType: "atlassian",
          status: "active",
          extra: { note: "n".repeat(weight) },
          change: revision,
        },
      },
      {
        type: "membershipChanged",
        instance,
        before: null,
        after: { group, person, change: revision },
      },
    ],
  };
}

/** The newcomers' numbers in a state, in order; throws where one is there by half. */
export function newcomersIn(state: WorkspaceState): number[] {
  const instance = theInstance(state);
  const group = [...instance.groups.keys()][0] ?? asGroupId("");
  const numbers: number[] = [];
  for (const id of instance.people.keys()) {
    if (!id.startsWith("newcomer-")) continue;
    if (!instance.memberships.has(membershipKey(group, id))) throw new Error(`${id} by half`);
    numbers.push(Number(id.slice("newcomer-".length)));
  }
  return numbers;
}

/** The value of an outcome that must have gone well. */
export function value<T>(outcome: { ok: true; value: T } | { ok: false; error: object }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** A copy of a state that shares nothing with it. (`structuredClone` would lose facts that have no keys yet.) */
export function copyOfState(state: WorkspaceState): WorkspaceState {
  return stateOf(structuredClone(fileOf(state)));
}
