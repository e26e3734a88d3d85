import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asGroupId, asPersonId } from "#shared/model/ids.ts";
import { membershipKey, type WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { noon, startingState, theInstance, value } from "#test/support/store-facts.ts";

/** One turn of one of few facts, so that the same ones come, change and go again and again. */
const turn = fc.record({
  kind: fc.constantFrom("person", "membership", "opaque"),
  number: fc.nat(4),
  gone: fc.boolean(),
  text: fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
});
type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never;

const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("commits"), turns: batches() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("snapshot", "reopen", "tear") }) },
);

function batches() {
  return fc.array(fc.array(turn, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
}

test("after any commits, rewrites and reopenings the state is what the commits made of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const folder = await mkdtemp(join(tmpdir(), "vestibule-property-"));
      try {
        await play(join(folder, "w.vestibule"), actions);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 120 },
  );
});

type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

async function play(path: string, actions: readonly Action[]) {
  const expected = startingState();
  const open = async () => value(await openStore(path, { mode: "write", now: noon }));
  let store = value(await createStore(path, startingState(), { now: noon }));
  for (const one of actions) {
    if ("turns" in one) {
      const waiting = one.turns.map((turns) => {
        const commit = commitOf(expected, turns);
        applyCommit(expected, commit);
        return store.commit(commit);
      });
      for (const outcome of await Promise.all(waiting)) value(outcome);
    } else if (one.do === "snapshot") value(await store.snapshot());
    else {
      // A look at the files as they are now must already show everything that was confirmed.
      const seen = value(await openStore(path, { mode: "read", now: noon }));
      expect(fileOf(seen.state)).toEqual(fileOf(expected));
      await store.close();
      if (one.do === "tear") await appendFile(`${path}-journal`, '{"sum":"0123');
      store = await open();
      expect(store.repairs).toHaveLength(one.do === "tear" ? 1 : 0);
    }
    expect(fileOf(store.state)).toEqual(fileOf(expected));
  }
  await store.close();
  expect(value(await verifyWorkspace(path)).problems).toEqual([]);
  const last = await open();
  expect(fileOf(last.state)).toEqual(fileOf(expected));
  await last.close();
}

function commitOf(state: WorkspaceState, turns: readonly Turn[]): Commit {
  const revision = state.revision + 1;
  const label = turns.map((one) => one.text).join(" · ");
  const at = "2026-03-04T12:00:00.000Z";
  return {
    entry: { revision, at, actor: consoleActor, label, kind: "command" },
    events: turns.map((one) => eventOf(state, one, revision)),
  };
}

function eventOf(state: WorkspaceState, one: Turn, change: number): DomainEvent {
  const { header, people, groups, memberships, opaque } = theInstance(state);
  const instance = header.id;
  if (one.kind === "opaque") {
    const row = { kind: "value", value: one.text, about: "", raw: one.text, file: "f" } as const;
    const after = one.gone ? [] : [...opaque, row];
    return { type: "opaqueChanged", instance, before: opaque, after };
  }
  if (one.kind === "person") {
    const id = asPersonId(`someone-${one.number}`);
    const extra = { [one.text]: one.text };
    const status = one.gone ? "inactive" : "active";
    const person = { id, name: one.text, email: null, accountType: "app", status, change } as const;
    const before = people.get(id) ?? null;
    const after = { ...person, ...(one.text === "__proto__" ? {} : { extra }) };
    return { type: "personChanged", instance, before, after };
  }
  // Memberships of people who are there from the start, so that whatever goes, references hold.
  const group = [...groups.keys()][0] ?? asGroupId("");
  const person = [...people.keys()][one.number] ?? asPersonId("");
  const before = memberships.get(membershipKey(group, person)) ?? null;
  const after = one.gone ? null : { group, person, change };
  return { type: "membershipChanged", instance, before, after };
}
