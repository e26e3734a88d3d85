import fc from "fast-check";
import { expect, test } from "vitest";
import type { Commit } from "#electron/domain/commit.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { personChanges } from "#electron/domain/history/person-changes.ts";
import { rollBack } from "#electron/domain/history/roll-back.ts";
import { timelineOf } from "#electron/domain/history/timeline.ts";
import { decideRedo, decideUndo } from "#electron/domain/history/undo.ts";
import { stateOf } from "#electron/domain/workspace-file.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import type { PersonId, SpaceId } from "#shared/model/ids.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { factsOf, type Playing, play, worldWithBatches } from "#test/support/change-run.ts";

const runs = { numRuns: 250 };

/** Plays all batches; the commits that came of it, oldest first. */
function playOut(playing: Playing, batches: Parameters<Playing["decide"]>[0][]): Commit[] {
  return batches.flatMap((batch) => {
    const decided = playing.decide(batch);
    if (!decided.ok) return [];
    const kept: Commit = JSON.parse(JSON.stringify(decided.value));
    playing.put(decided.value);
    return [kept];
  });
}

const contextOf = (playing: Playing) => ({
  at: "2026-11-25T10:00:00.000Z",
  actor: consoleActor,
  revision: playing.workspace.revision + 1,
  newId: () => "none",
});

/** The workspace's facts alone: what it holds whoever did it. */
const held = (playing: Playing) => factsOf(playing.workspace).instances;

test("rolled back to any change, the workspace is what it was then", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const playing = play(world);
      const pasts: unknown[] = [factsOf(playing.workspace)];
      const commits = batches.flatMap((batch) => {
        const made = playOut(playing, [batch]);
        if (made.length > 0) pasts.push(factsOf(playing.workspace));
        return made;
      });
      for (const [at, commit] of [...commits.entries()].toReversed()) {
        rollBack(playing.workspace, [commit]);
        expect(factsOf(playing.workspace)).toEqual(pasts[at]);
      }
    }),
    runs,
  );
});

test("any change undone leaves only what it did not do, and done again it is as before", () => {
  let tried = 0;
  let undone = 0;
  fc.assert(
    fc.property(worldWithBatches, fc.nat(), ({ world, batches }, pick) => {
      const playing = play(world);
      const commits = playOut(playing, batches);
      fc.pre(commits.length > 0);
      tried++;
      const at = pick % commits.length;
      const [commit, ...later] = commits.slice(at);
      if (!commit) return;
      const { workspace, directory, instance } = playing;
      const before = held(playing);
      const undo = decideUndo(workspace, directory, { commit, later }, contextOf(playing));
      expect(held(playing)).toEqual(before);
      expect({ ...directory, access: null }).toEqual(buildDirectory(instance));
      if (!undo.ok) {
        expect(["undo-blocked", "last-admin", "no-seat-left", "already-exists"]).toContain(
          undo.error.code,
        );
        return;
      }
      undone++;
      const undoing = { ...undo.value, entry: entryOf(playing, undo.value.label) };
      playing.put(undoing);
      const redo = decideRedo(
        workspace,
        directory,
        { commit, later: [...later, undoing] },
        contextOf(playing),
      );
      if (!redo.ok) {
        // Several changes at once may leave a space without an admin, each of them alone allowed (R30).
        expect(redo.error.code).toBe("last-admin");
        return;
      }
      playing.put({ ...redo.value, entry: entryOf(playing, redo.value.label) });
      expect(held(playing)).toEqual(before);
    }),
    { numRuns: 400 },
  );
  expect(undone).toBeGreaterThanOrEqual(Math.floor(tried / 8));
});

test("what was done last is undone to exactly what was there before", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const playing = play(world);
      for (const batch of batches) {
        const before = held(playing);
        const [commit] = playOut(playing, [batch]);
        if (!commit) continue;
        const { workspace, directory } = playing;
        const undo = decideUndo(workspace, directory, { commit, later: [] }, contextOf(playing));
        if (!undo.ok) {
          expect(["last-admin", "no-seat-left", "undo-blocked"]).toContain(undo.error.code);
          continue;
        }
        playing.put({ ...undo.value, entry: entryOf(playing, undo.value.label) });
        expect(held(playing)).toEqual(before);
      }
    }),
    runs,
  );
});

test("a timeline says of every moment what a fresh look at that moment says", () => {
  fc.assert(
    fc.property(worldWithBatches, fc.nat(), fc.nat(), ({ world, batches }, who, what) => {
      const playing = play(world);
      const { workspace, directory, instance } = playing;
      const first = workspace.revision;
      const commits = playOut(playing, batches);
      const now = held(playing);
      const person = [...instance.people.keys()][who % Math.max(1, instance.people.size)];
      const space = [...instance.spaces.keys()][what % Math.max(1, instance.spaces.size)];
      const permission = permissionKeys[what % permissionKeys.length];
      fc.pre(person !== undefined && space !== undefined && permission !== undefined);
      if (!person || !space || !permission) return;
      const timeline = timelineOf(workspace, directory, commits, { person, space, permission });
      expect(held(playing)).toEqual(now);
      expect({ ...directory, access: null }).toEqual(buildDirectory(instance));

      const past = stateOf(structuredClone({ ...workspaceFile(playing) }));
      for (const commit of commits.toReversed()) {
        const at = commit.entry.revision;
        const step = timeline.steps.find((one) => one.change.revision === at);
        const after = answerOf(past.instances, instance, person, space, permission);
        rollBack(past, [commit]);
        const before = answerOf(past.instances, instance, person, space, permission);
        if (step) {
          expect(step.allowed).toBe(after.allowed);
          expect(step.turned).toBe(before.allowed !== after.allowed);
        } else expect(before).toEqual(after);
      }
      const turns = timeline.steps.filter((step) => step.turned);
      expect(timeline.since?.revision ?? first).toBe(turns.at(-1)?.change.revision ?? first);
    }),
    runs,
  );
});

test("what changed for someone, change by change, is the difference of fresh looks", () => {
  fc.assert(
    fc.property(worldWithBatches, fc.nat(), ({ world, batches }, who) => {
      const playing = play(world);
      const { workspace, directory, instance } = playing;
      const first = workspace.revision;
      const commits = playOut(playing, batches);
      const person = [...instance.people.keys()][who % Math.max(1, instance.people.size)];
      fc.pre(person !== undefined);
      if (!person) return;
      const stretch = { after: first, upTo: workspace.revision };
      const changes = personChanges(workspace, directory, commits, person, stretch);
      const past = stateOf(structuredClone({ ...workspaceFile(playing) }));
      for (const commit of commits.toReversed()) {
        const told = changes.find((one) => one.change.revision === commit.entry.revision);
        const after = reachOf(past.instances, instance, person);
        rollBack(past, [commit]);
        const before = reachOf(past.instances, instance, person);
        expect(told?.flips.map(({ from, to }) => [from, to]) ?? []).toEqual(
          before.designation === after.designation ? [] : [[before.designation, after.designation]],
        );
        const moved = [...new Set([...before.held.keys(), ...after.held.keys()])]
          .filter((space) => before.held.get(space) !== after.held.get(space))
          .sort();
        expect(told?.access.map((one) => one.space.id).sort() ?? []).toEqual(moved);
      }
    }),
    runs,
  );
});

function entryOf(playing: Playing, label: string) {
  const { revision, at, actor } = contextOf(playing);
  return { revision, at, actor, label, kind: "undo" as const };
}

function workspaceFile({ workspace }: Playing) {
  const { instances, ...rest } = workspace;
  return {
    ...rest,
    instances: [...instances.values()].map((one) => ({
      header: one.header,
      people: [...one.people.values()],
      groups: [...one.groups.values()],
      memberships: [...one.memberships.values()],
      spaces: [...one.spaces.values()],
      grants: [...one.grants.values()],
      pages: [...one.pages.values()],
      opaque: one.opaque,
    })),
  };
}

type Instances = ReadonlyMap<InstanceState["header"]["id"], InstanceState>;

function answerOf(
  instances: Instances,
  { header }: InstanceState,
  personId: PersonId,
  spaceId: SpaceId,
  permission: (typeof permissionKeys)[number],
) {
  const instance = instances.get(header.id);
  if (!instance) throw new Error("the instance is gone");
  const index = buildIndex(instance);
  const person = index.people.of(personId);
  const space = index.spaces.of(spaceId);
  if (person === undefined || space === undefined) return { allowed: false, sources: [] };
  const { allowed, sources } = decideSpace(index, evaluateSpace(index, person, space), permission);
  const keys = sources.map((one) => [one.route, one.group?.id, one.permission, one.suppressed]);
  return { allowed, sources: keys.sort() };
}

function reachOf(instances: Instances, { header }: InstanceState, personId: PersonId) {
  const instance = instances.get(header.id);
  if (!instance) throw new Error("the instance is gone");
  const index = buildIndex(instance);
  const held = new Map<SpaceId, string>();
  const person = index.people.of(personId);
  if (person === undefined) return { designation: "none", held };
  index.lists.reach(person, (space, net) => held.set(index.spaces.id(space), keysOf(net).join()));
  return { designation: designationProof(index, person).designation, held };
}
