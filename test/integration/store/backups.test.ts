import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { listBackups } from "#electron/store/backup-places.ts";
import { backUp } from "#electron/store/backups.ts";
import { createStore } from "#electron/store/create-store.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { placesOf } from "#electron/store/places.ts";
import { newcomer, newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("work", "w.vestibule");
const outside = () => at("app", "backups");
const base = startingState().revision;
const minutes = (count: number) => () => new Date(noon().getTime() + count * 60_000);
const take = (now = noon, folder: string | null = outside()) =>
  backUp(path(), { now, outside: folder });
const listed = async () => listBackups(await placesOf(path(), nodeFiles), outside());
const onlyFolder = async () => at("app", "backups", (await readdir(outside()))[0] ?? "none");

async function commitTo(...revisions: number[]) {
  const store = value(await openStore(path(), { mode: "write", now: noon }));
  for (const revision of revisions) value(await store.commit(newcomer(store.state, revision)));
  return store;
}

beforeEach(async () => {
  await mkdir(at("work"));
  await value(await createStore(path(), startingState(), { now: noon })).close();
});

test("a backup lies beside the workspace and outside, and opens as what was there", async () => {
  const done = value(await take());
  expect(done).toMatchObject({ revision: base, refused: [] });
  expect(done.made).toHaveLength(2);
  const bytes = await readFile(path());
  for (const one of done.made) expect(await readFile(one)).toEqual(bytes);
  expect(await listed()).toEqual(
    ["beside", "outside"].map((place) =>
      expect.objectContaining({
        ...{ place, revision: base, at: noon().toISOString(), good: true },
        size: bytes.length,
      }),
    ),
  );
});

test("while someone writes, the journal's changes are in it, and the history outside", async () => {
  const store = await commitTo(base + 1, base + 2);
  const { made } = value(await take());
  for (const one of made) {
    const backup = value(await openStore(one, { mode: "read", now: noon }));
    expect(fileOf(backup.state)).toEqual(fileOf(store.state));
  }
  await store.close();
  await (await commitTo(base + 3)).close();
  value(await take(minutes(1)));
  const history = await readFile(`${await onlyFolder()}/history`);
  expect(history).toEqual(await readFile(`${path()}-history`));
  await take(minutes(2));
  expect(await readFile(`${await onlyFolder()}/history`)).toEqual(history);
});

test("nothing new makes no new backup, unless the newest is no good", async () => {
  value(await take());
  expect(value(await take(minutes(1))).made).toEqual([]);
  const [newest] = await listed();
  await appendFile(newest?.path ?? "", "rot");
  expect((await listed()).map(({ place, good }) => [place, good])).toEqual([
    ["beside", false],
    ["outside", true],
  ]);
  expect(value(await take(minutes(2))).made).toHaveLength(1);
  await (await commitTo(base + 1)).close();
  expect(value(await take(minutes(3))).made).toHaveLength(2);
  expect((await listed()).map(({ revision }) => revision)).toEqual([
    base + 1,
    base + 1,
    base,
    base,
    base,
  ]);
});

test("the rule holds in both folders", async () => {
  for (let count = 1; count <= 13; count++) {
    await (await commitTo(base + count)).close();
    value(await take(minutes(count)));
  }
  const backups = await listed();
  expect(backups).toHaveLength(20);
  expect(backups.at(-1)?.revision).toBe(base + 4);
});

describe("what cannot be written is told, and the other place gets its own", () => {
  test("beside", async () => {
    await writeFile(`${path()}-backups`, "in the way");
    const { made, refused } = value(await take());
    expect(made).toHaveLength(1);
    expect(refused).toMatchObject([
      { code: "workspace-unwritable", details: { path: `${path()}-backups` } },
    ]);
  });

  test("outside", async () => {
    await mkdir(at("app"));
    await writeFile(outside(), "in the way");
    const { made, refused } = value(await take());
    expect(made).toHaveLength(1);
    expect(refused).toHaveLength(1);
  });

  test("a workspace that is gone or damaged is refused as ever", async () => {
    await writeFile(path(), "{");
    expect(await take()).toMatchObject({ error: { code: "workspace-damaged" } });
    await rm(path());
    expect(await take()).toMatchObject({ error: { code: "file-missing" } });
  });
});

test("another workspace that takes the place of one gets its own folder outside", async () => {
  value(await take());
  await rm(path());
  const other = startingState();
  Object.assign(other.changes[0] ?? {}, { at: "2020-01-01T00:00:00.000Z" });
  await value(await createStore(path(), other, { now: noon })).close();
  value(await take(minutes(1)));
  expect(await readdir(outside())).toHaveLength(2);
  expect(newcomersIn(other)).toEqual([]);
});
