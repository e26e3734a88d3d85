import fc from "fast-check";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { decideAll } from "#electron/domain/decide.ts";
import { buildDirectory, type Directory, enter } from "#electron/domain/directory.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";
import type { PlainWorld } from "./plain-world.ts";
import { randomChange } from "./random-change.ts";
import { randomWorld } from "./random-world.ts";
import { workspaceOf } from "./world-instance.ts";

/** Changes asked for together, by the console or by someone of the world. */
export interface Batch {
  readonly actor: Actor;
  readonly changes: readonly Change[];
}

/** A world in which every fact names things that are there, and what is asked of it, in order. */
export const worldWithBatches: fc.Arbitrary<{ world: PlainWorld; batches: Batch[] }> = randomWorld
  .map(withoutLooseEnds)
  .chain((world) => {
    const actors = world.people.map(({ id, name }) => ({ person: asPersonId(id), name }));
    const batch = fc.record({
      actor: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Actor>(consoleActor) },
        { weight: 1, arbitrary: fc.constantFrom<Actor>(...actors) },
      ),
      changes: fc.array(randomChange(world), { minLength: 1, maxLength: 3 }),
    });
    const batches = fc.array(batch, { minLength: 1, maxLength: 6, size: "max" });
    return fc.record({ world: fc.constant(world), batches });
  });

/** A workspace with its directory, to which batches are put as the console puts them. */
export interface Playing {
  readonly workspace: WorkspaceState;
  readonly instance: InstanceState;
  readonly directory: Directory;
  /** What a batch comes to; nothing is in effect yet. */
  decide(batch: Batch): Outcome<Commit>;
  /** Puts a commit into effect, the directory following. */
  put(commit: Commit): void;
}

/** Starts with a workspace of this world. */
export function play(world: PlainWorld): Playing {
  const workspace = workspaceOf(world);
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the workspace has no instance");
  const directory = buildDirectory(instance);
  let made = 0;
  return {
    workspace,
    instance,
    directory,
    decide({ actor, changes }) {
      const at = "2026-11-24T10:00:00.000Z";
      const revision = workspace.revision + 1;
      const newId = () => `made-${++made}`;
      const decided = decideAll(workspace, directory, changes, { at, actor, revision, newId });
      if (!decided.ok) return decided;
      const { events, label } = decided.value;
      const entry = { revision, at, actor, label, kind: "command" as const };
      return { ok: true, value: { entry, events } };
    },
    put(commit) {
      applyCommit(workspace, commit);
      for (const event of commit.events) enter(directory, event);
    },
  };
}

/** Everything a workspace holds as it is now, whatever comes of it later; the order of facts left out. */
export function factsOf(workspace: WorkspaceState) {
  const { instances, ...rest } = structuredClone(fileOf(workspace));
  const texts = (facts: readonly object[]) => facts.map((one) => JSON.stringify(one)).sort();
  return {
    ...rest,
    instances: instances.map(({ header, ...lists }) => ({
      header,
      ...Object.fromEntries(Object.entries(lists).map(([name, facts]) => [name, texts(facts)])),
    })),
  };
}

/** The world without facts that name people, groups or spaces that are not there. */
export function withoutLooseEnds(world: PlainWorld): PlainWorld {
  const ids = (things: readonly { id: string }[]) => new Set(things.map((one) => one.id));
  const people = ids(world.people);
  const groups = ids(world.groups);
  const spaces = ids(world.spaces);
  const known = (row: PlainWorld["rows"][number]) =>
    row.to === "group" ? groups.has(row.id) : row.to !== "person" || people.has(row.id);
  return {
    ...world,
    memberships: world.memberships.filter((one) => people.has(one.person) && groups.has(one.group)),
    rows: world.rows.filter((row) => spaces.has(row.space) && known(row)),
  };
}
