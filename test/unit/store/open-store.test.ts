import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { writeLine } from "#electron/store/journal-line.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { newcomer, newcomersIn, noon, startingState, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("w.vestibule");
const base = startingState().revision;
const line = (ahead: number) => writeLine(newcomer(startingState(), base + ahead));
const open = (mode: "read" | "write") => openStore(path(), { mode, now: noon });
const names = async () => (await readdir(at())).sort();
const bytesOf = async () =>
  Object.fromEntries(
    await Promise.all((await names()).map(async (one) => [one, await readFile(at(one))])),
  ) as Record<string, Buffer>;

beforeEach(async () => {
  await value(await createStore(path(), startingState(), { now: noon })).close();
});

test("a journal beside the file is part of the workspace", async () => {
  await writeFile(`${path()}-journal`, Buffer.concat([line(1), line(2)]));
  for (const mode of ["read", "write"] as const) {
    const store = value(await open(mode));
    expect(newcomersIn(store.state)).toEqual([base + 1, base + 2]);
    expect(store.repairs).toEqual([]);
    expect(store.path).toBe(path());
    await store.close();
  }
  expect(await names()).toEqual(["w.vestibule", "w.vestibule-history"]);
});

test("a torn last line is cut, kept beside, and told with the change it was", async () => {
  const torn = line(2).subarray(0, 400);
  await writeFile(`${path()}-journal`, Buffer.concat([line(1), torn]));
  const store = value(await open("write"));
  const beside = "w.vestibule-journal.torn-2026-03-04T12-00-00.000Z";
  expect(store.repairs).toEqual([
    `The last line of w.vestibule-journal was cut short (change ${base + 2}, “Add newcomer ${base + 2}”); ` +
      `that change was never confirmed. The workspace goes on from change ${base + 1}, “Add newcomer ${base + 1}” ` +
      `(2026-03-04T12:00:00.000Z). What was there of it is kept in ${beside}.`,
  ]);
  expect(await readFile(at(beside))).toEqual(torn);
  expect(await readFile(`${path()}-journal`)).toEqual(line(1));
  value(await store.commit(newcomer(store.state, base + 2)));
  await store.close();
  const again = value(await open("write"));
  expect(again.repairs).toEqual([]);
  expect(newcomersIn(again.state)).toEqual([base + 1, base + 2]);
  await again.close();
});

test("from a damaged line on all is kept beside, and it says where it goes on", async () => {
  const bad = Buffer.from(line(2).toString().replace("Add", "add"));
  await writeFile(`${path()}-journal`, Buffer.concat([line(1), bad, line(3)]));
  const store = value(await open("write"));
  expect(store.repairs).toHaveLength(1);
  expect(store.repairs[0]).toContain("Line 2 of w.vestibule-journal");
  expect(store.repairs[0]).toContain(`goes on from change ${base + 1}, “Add newcomer ${base + 1}”`);
  const beside = "w.vestibule-journal.damaged-2026-03-04T12-00-00.000Z";
  expect(store.repairs[0]).toContain(`is kept in ${beside}`);
  expect(await readFile(at(beside))).toEqual(Buffer.concat([bad, line(3)]));
  expect(newcomersIn(store.state)).toEqual([base + 1]);
  await store.close();
});

test("reading writes nothing, not even a lock, and refuses commits", async () => {
  await writeFile(`${path()}-journal`, Buffer.concat([line(1), line(2).subarray(0, 90)]));
  const before = await bytesOf();
  const store = value(await open("read"));
  expect(store.repairs).toHaveLength(1);
  expect(store.repairs[0]).toContain("It was left as it is.");
  expect(newcomersIn(store.state)).toEqual([base + 1]);
  const refused = await store.commit(newcomer(store.state, base + 2));
  expect(refused).toMatchObject({ ok: false, error: { code: "read-only" } });
  expect(await store.snapshot()).toMatchObject({ ok: false, error: { code: "read-only" } });
  await store.close();
  expect(await bytesOf()).toEqual(before);
});

test("what a living process is just writing is no damage to whoever reads beside it", async () => {
  const writer = value(await open("write"));
  value(await writer.commit(newcomer(writer.state, base + 1)));
  await appendFile(`${path()}-journal`, line(2).subarray(0, 90));
  const reader = value(await open("read"));
  expect(reader.repairs).toEqual([]);
  expect(newcomersIn(reader.state)).toEqual([base + 1]);
  expect(value(await verifyWorkspace(path()))).toMatchObject({ ok: true, revision: base + 1 });
  await writer.close();
});

describe("what cannot be opened is refused and untouched", () => {
  async function expectRefused(code: string, reason: string) {
    const before = await bytesOf();
    for (const mode of ["read", "write"] as const) {
      const refused = await open(mode);
      expect(refused).toMatchObject({ ok: false, error: { code } });
      if (!refused.ok) expect(refused.error.message).toContain(reason);
    }
    expect(await bytesOf()).toEqual(before);
  }

  test("an empty file", async () => {
    await writeFile(path(), "");
    await writeFile(`${path()}-journal`, line(1));
    await expectRefused("workspace-damaged", "the file is empty");
  });

  test("a flipped bit", async () => {
    const bytes = await readFile(path());
    bytes.writeUInt8(bytes.readUInt8(bytes.indexOf("guests-")) ^ 2, bytes.indexOf("guests-"));
    await writeFile(path(), bytes);
    await expectRefused("workspace-damaged", "at checksum");
  });

  test("a newer version", async () => {
    const text = await readFile(path(), "utf8");
    await writeFile(path(), text.replace(/"schemaVersion": \d+/, '"schemaVersion": 99'));
    await expectRefused("workspace-newer", "format 99, this one knows 2");
  });

  test("nothing there", async () => {
    await rm(path());
    await expectRefused("file-missing", "does not exist");
  });
});

test("a folder, and a path through a file", async () => {
  await mkdir(at("folder"));
  const folder = await openStore(at("folder"), { mode: "read", now: noon });
  expect(folder).toMatchObject({ ok: false, error: { code: "file-unreadable" } });
  await appendFile(at("plain"), "x");
  const through = await openStore(at("plain", "w.vestibule"), { mode: "write", now: noon });
  expect(through).toMatchObject({ ok: false, error: { code: "file-missing" } });
});
