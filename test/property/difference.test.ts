import fc from "fast-check";
import { expect, test } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { difference } from "#electron/domain/difference.ts";
import { apply } from "#electron/domain/events.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import { emptyWorkspace, fileOf, stateOf } from "#electron/domain/workspace-file.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import {
  type Batch,
  factsOf,
  type Playing,
  play,
  worldWithBatches,
} from "#test/support/change-run.ts";
import { answersOf } from "#test/support/engine-answers.ts";

/** The facts of a workspace, whoever made them and under whatever name. */
const held = (state: WorkspaceState) => factsOf(state).instances;

/** The workspace as it is now, as a file would have it. */
const kept = (state: WorkspaceState) => stateOf(JSON.parse(JSON.stringify(fileOf(state))));

function playAll(playing: Playing, batches: readonly Batch[]): void {
  for (const batch of batches) {
    const decided = playing.decide(batch);
    if (decided.ok) playing.put(decided.value);
  }
}

test("the difference of two pasts turns either into the other, and the index follows", () => {
  fc.assert(
    fc.property(worldWithBatches, fc.nat(5), ({ world, batches }, cut) => {
      const playing = play(world);
      playAll(playing, batches.slice(0, cut));
      const then = kept(playing.workspace);
      playAll(playing, batches.slice(cut));
      const now = kept(playing.workspace);

      const index = buildIndex(playing.instance);
      const back = difference(playing.workspace, then);
      expect(() => whatEventsDo(playing.workspace, playing.directory, back)).not.toThrow();
      expect(held(playing.workspace)).toEqual(held(now));
      for (const event of back) {
        apply(playing.workspace, event);
        updateIndex(index, event);
      }
      expect(held(playing.workspace)).toEqual(held(then));
      expect(answersOf(index)).toEqual(answersOf(buildIndex(playing.instance)));
      expect(difference(playing.workspace, then)).toEqual([]);

      for (const event of difference(playing.workspace, now)) apply(playing.workspace, event);
      expect(held(playing.workspace)).toEqual(held(now));
    }),
    { numRuns: 150 },
  );
});

test("whole instances come and go", () => {
  const acme = demoWorkspace("acme");
  const nothing = emptyWorkspace("nothing");
  for (const event of difference(nothing, acme)) apply(nothing, event);
  expect(held(nothing)).toEqual(held(acme));
  for (const event of difference(acme, emptyWorkspace("nothing"))) apply(acme, event);
  expect(acme.instances.size).toBe(0);
});
