import { type FileHandle, open } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { newcomer, noon, startingState, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

// A kill shows what the system was given, not what it was told to put on disk. So this listens to
// the real calls, which all still happen.

const at = temporaryFolder();
const base = startingState().revision;
let calls: string[] = [];

beforeEach(async () => {
  const some = await open(at("some"), "w");
  const handles = Object.getPrototypeOf(some) as FileHandle;
  await some.close();
  for (const name of ["write", "truncate", "sync", "datasync"] as const) {
    const real = handles[name] as (...args: unknown[]) => unknown;
    const listening = function (this: FileHandle, ...args: unknown[]) {
      calls.push(name);
      return real.apply(this, args);
    };
    vi.spyOn(handles, name).mockImplementation(listening as never);
  }
  calls = [];
});
afterEach(() => vi.restoreAllMocks());

async function made() {
  return value(
    await createStore(at("w.vestibule"), startingState(), {
      now: noon,
      onStep: (step) => calls.push(step),
    }),
  );
}

/** Several calls of one kind in a row are as good as one. */
const inShort = () => calls.filter((call, index) => call !== calls[index - 1]);

test("a commit is answered after its line was synced", async () => {
  const store = await made();
  value(await store.commit(newcomer(store.state, base + 1)));
  calls = [];
  value(await store.commit(newcomer(store.state, base + 2)));
  expect(calls).toEqual(["write", "journal-written", "datasync", "journal-synced"]);
  await store.close();
});

test("the first commit also syncs the folder, so that the journal's name lasts", async () => {
  const store = await made();
  calls = [];
  value(await store.commit(newcomer(store.state, base + 1)));
  expect(calls).toEqual(["sync", "write", "journal-written", "datasync", "journal-synced"]);
  await store.close();
});

test("a rewrite syncs each step before the next", async () => {
  const store = await made();
  value(await store.commit(newcomer(store.state, base + 1)));
  calls = [];
  value(await store.snapshot());
  expect(inShort()).toEqual([
    ...["write", "history-written", "sync", "history-synced"],
    ...["write", "temp-written", "sync", "temp-synced"],
    ...["snapshot-renamed", "sync", "folder-synced"],
    ...["truncate", "sync", "journal-cut"],
  ]);
  await store.close();
});
