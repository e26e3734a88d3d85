import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Commit } from "#electron/domain/commit.ts";
import { createStore } from "#electron/store/create-store.ts";
import { writeLine } from "#electron/store/journal-line.ts";
import type { Store } from "#electron/store/store.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { figureOf, measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const commit = "a commit, on disk when it is answered";
export const together = "64 commits";
export const journalBytes = "a commit in the journal";
export const fileBytes = "a commit in the workspace file, at the next snapshot";

const many = 64;

/** What it takes to keep a change, on the disk that temporary folders are on. */
export async function storeRows({ instance, size }: World): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "vestibule-bench-"));
  try {
    const path = join(folder, "w.vestibule");
    const made = await createStore(path, workspaceWith(instance), { now: () => new Date() });
    if (!made.ok) throw new Error(made.error.message);
    const store = made.value;
    const next = turning(store);
    const rows = [
      await commitRow(size.name, store, next, join(folder, "bare")),
      await togetherRow(size.name, store, next),
      ...(await bytesRows(size.name, store, next, path)),
    ];
    await store.close();
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The instance in a workspace of its own, which commits may change. */
function workspaceWith(instance: InstanceState): WorkspaceState {
  const { id } = instance.header;
  return {
    name: "bench",
    revision: 0,
    changes: [],
    instances: new Map([[id, structuredClone(instance)]]),
  };
}

/** The next commit at each call: one membership comes, goes, comes, and so on. */
function turning(store: Store): () => Commit {
  const [instance] = store.state.instances.values();
  const [row] = instance?.memberships.values() ?? [];
  if (!instance || !row) throw new Error("the world has no membership");
  let { revision } = store.state;
  let there = true;
  return () => {
    const change = ++revision;
    const membership = { ...row, change };
    there = !there;
    return {
      entry: {
        revision,
        at: "2026-03-04T12:00:00.000Z",
        actor: consoleActor,
        label: there ? "Add Person 0 to group 7" : "Remove Person 0 from group 7",
        kind: "command",
      },
      events: [
        {
          type: "membershipChanged",
          instance: instance.header.id,
          before: there ? null : membership,
          after: there ? membership : null,
        },
      ],
    };
  };
}

/** Beside the least that could be called kept: the same bytes behind a file, and synced. */
async function commitRow(size: string, store: Store, next: () => Commit, path: string) {
  const first = next();
  const line = writeLine(first);
  await kept(store, first);
  const bare = await open(path, "wx");
  let length = 0;
  async function append() {
    await bare.write(line, 0, line.length, length);
    length += line.length;
    await bare.datasync();
    return 1;
  }
  const contenders = [
    { name: "bare append and fsync", questions: 1, run: append },
    { name: "store", questions: 1, run: () => kept(store, next()) },
  ];
  try {
    return await measure(commit, size, contenders, 3_000);
  } finally {
    await bare.close();
  }
}

function togetherRow(size: string, store: Store, next: () => Commit) {
  async function atOnce() {
    const all = await Promise.all(Array.from({ length: many }, () => kept(store, next())));
    return all.length;
  }
  async function oneByOne() {
    let sum = 0;
    for (let left = many; left > 0; left--) sum += await kept(store, next());
    return sum;
  }
  const contenders = [
    { name: "at once", questions: many, run: atOnce },
    { name: "one after another", questions: many, run: oneByOne },
  ];
  return measure(together, size, contenders, 2_000);
}

/** What each of several commits adds to the journal, and then to the workspace file. */
async function bytesRows(
  size: string,
  store: Store,
  next: () => Commit,
  path: string,
): Promise<Row[]> {
  await kept(store, next());
  await store.snapshot();
  const before = await sizeOf(path);
  for (let left = many; left > 0; left--) await kept(store, next());
  const inJournal = (await sizeOf(`${path}-journal`)) / many;
  await store.snapshot();
  const inFile = ((await sizeOf(path)) - before) / many;
  const row = (title: string, count: number): Row => {
    const figures = [figureOf("store", [count], [count])];
    return { title, size, unit: "bytes", figures };
  };
  return [row(journalBytes, inJournal), row(fileBytes, inFile)];
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** Answers 1 once it is kept. */
async function kept(store: Store, one: Commit): Promise<number> {
  const outcome = await store.commit(one);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return 1;
}
