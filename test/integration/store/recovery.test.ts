import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { demoCommits } from "#electron/demo/demos.ts";
import { workspaceOf } from "#electron/domain/new-workspace.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { backUp } from "#electron/store/backups.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import type { Store } from "#electron/store/store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { Workspace } from "#shared/model/workspace.ts";
import { newcomer, noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("work", "w.vestibule");
const backups = () => at("app", "backups");
const past = demoCommits("acme");
const base = past.length;
const open = (mode: "read" | "write", more: { rebuild?: boolean } = {}) =>
  openStore(path(), { mode, now: noon, backups: backups(), ...more });
const keptIn = "w.vestibule.damaged-2026-03-04T12-00-00.000Z";
const changed = (change: number) =>
  `change ${change}, “Add newcomer ${change}” (2026-03-04T12:00:00.000Z)`;

/** A backup of the beginning, then two changes that the file holds, then one in the journal. */
async function workedOn(): Promise<Workspace> {
  value(await backUp(path(), { now: noon, outside: backups() }));
  await commit(base + 1, base + 2);
  const store = await kept(base + 3);
  return structuredClone(fileOf(store.state));
}

async function commit(...revisions: number[]): Promise<void> {
  const store = value(await open("write"));
  for (const revision of revisions) value(await store.commit(newcomer(store.state, revision)));
  await store.close();
}

/** Commits and leaves the journal as a killed process would. */
async function kept(revision: number): Promise<Store> {
  const store = value(await open("write"));
  value(await store.commit(newcomer(store.state, revision)));
  const snapshot = await readFile(path());
  const journal = await readFile(`${path()}-journal`);
  const history = await readFile(`${path()}-history`);
  await store.close();
  await writeFile(path(), snapshot);
  await writeFile(`${path()}-journal`, journal);
  await writeFile(`${path()}-history`, history);
  return store;
}

/** Another text where the file told of a person, so that it is no longer what was written. */
async function damage(): Promise<Buffer> {
  const text = (await readFile(path(), "utf8")).replace('"name":"Gil', '"name":"Gal');
  await writeFile(path(), text);
  return Buffer.from(text);
}

beforeEach(async () => {
  await mkdir(at("work"));
  const state = workspaceOf("Acme", past);
  await value(await createStore(path(), state, { now: noon }, past)).close();
});

async function expectWhole(workspace: Workspace): Promise<void> {
  const again = value(await open("write"));
  expect(again.repairs).toEqual([]);
  expect(fileOf(again.state)).toEqual(workspace);
  await again.close();
  expect(value(await verifyWorkspace(path())).problems).toEqual([]);
}

describe("a damaged file", () => {
  const sum = "w.vestibule cannot be used (checksum: what the file holds is not what was written).";

  test("is made anew from the newest good backup, the history after it and the journal", async () => {
    const workspace = await workedOn();
    const damaged = await damage();
    const store = value(await open("write"));
    expect(store.repairs).toEqual([
      `${sum} It was made anew from its backup of 2026-03-04T12:00:00.000Z (change ${base}) and the 3 changes ` +
        `that the history has after it, and goes on from ${changed(base + 3)}. No change is missing. ` +
        `The file as it was found is kept in ${keptIn}.`,
    ]);
    expect(fileOf(store.state)).toEqual(workspace);
    await store.close();
    expect(await readFile(at("work", keptIn))).toEqual(damaged);
    await expectWhole(workspace);
  });

  test("is answered for in memory alone where it is only read", async () => {
    const workspace = await workedOn();
    const damaged = await damage();
    const before = await readdir(at("work"));
    const store = value(await open("read"));
    expect(store.repairs).toEqual([
      expect.stringMatching(
        /^w\.vestibule cannot be used .* No change is missing\. Nothing was written\.$/,
      ),
    ]);
    expect(fileOf(store.state)).toEqual(workspace);
    expect(await readdir(at("work"))).toEqual(before);
    expect(await readFile(path())).toEqual(damaged);
  });

  test("with no backup is made anew from its whole history", async () => {
    await commit(base + 1);
    await damage();
    const store = value(await open("write"));
    expect(store.repairs[0]).toContain(
      `made anew from its history alone, from the first change on, and goes on from ${changed(base + 1)}. No change`,
    );
    expect(store.state.instances.size).toBe(1);
    await store.close();
  });

  test("says which changes could not be brought back", async () => {
    await workedOn();
    await damage();
    await rm(`${path()}-history`);
    await rm(`${path()}-journal`);
    const outside = await readdir(backups());
    await rm(at("app", "backups", outside[0] ?? "", "history"));
    const store = value(await open("write"));
    expect(store.repairs[0]).toContain(
      `from its backup of 2026-03-04T12:00:00.000Z (change ${base}), and goes on from change ${base}, `,
    );
    expect(store.repairs[0]).toContain(
      `Changes ${base + 1} to ${base + 2} could not be brought back.`,
    );
    await store.close();
  });

  test("of which not even the head is there says that it cannot tell", async () => {
    await workedOn();
    await writeFile(path(), "\0\0\0");
    const store = value(await open("write"));
    expect(store.repairs[0]).toContain("Whether later changes are missing cannot be told.");
    await store.close();
  });

  test("with a damaged backup takes the one before it", async () => {
    await workedOn();
    value(await backUp(path(), { now: () => new Date("2026-03-05T12:00:00.000Z"), outside: null }));
    const beside = `${path()}-backups`;
    const newest = (await readdir(beside)).sort().at(-1) ?? "";
    await writeFile(`${beside}/${newest}`, "rot");
    await damage();
    const store = value(await open("write"));
    expect(store.repairs[0]).toContain("its backup of 2026-03-04T12:00:00.000Z");
    expect(store.state.revision).toBe(base + 3);
    await store.close();
  });

  test("of which nothing else is left is refused, and untouched", async () => {
    await rm(`${path()}-history`);
    const damaged = await damage();
    for (const mode of ["read", "write"] as const)
      expect(await open(mode)).toMatchObject({ ok: false, error: { code: "workspace-damaged" } });
    expect(await readFile(path())).toEqual(damaged);
    expect(await readdir(at("work"))).toEqual(["w.vestibule"]);
  });

  test("beside a torn journal is told of both", async () => {
    await workedOn();
    await damage();
    const journal = await readFile(`${path()}-journal`);
    await writeFile(`${path()}-journal`, journal.subarray(0, -20));
    const store = value(await open("write"));
    expect(store.repairs).toHaveLength(2);
    expect(store.repairs[0]).toContain(`goes on from ${changed(base + 2)}`);
    expect(store.repairs[1]).toContain("The last line of w.vestibule-journal was cut short");
    await store.close();
  });
});

describe("a file that is gone", () => {
  test("is refused with what is left of it, and made anew when that is wanted", async () => {
    const workspace = await workedOn();
    await rm(path());
    const refused = await open("write");
    expect(refused).toMatchObject({
      error: {
        code: "file-missing",
        message:
          `${path()} does not exist. What is left of it (its history, its latest changes, 2 backups) ` +
          "can be made into a workspace again.",
      },
    });
    const store = value(await open("write", { rebuild: true }));
    expect(store.repairs).toEqual([
      `w.vestibule was no longer there. It was made anew from its backup of 2026-03-04T12:00:00.000Z (change ${base}) ` +
        `and the 3 changes that the history has after it, and goes on from ${changed(base + 3)}. ` +
        "Whether later changes are missing cannot be told.",
    ]);
    await store.close();
    await expectWhole(workspace);
  });

  test("with its whole folder is made anew from the backups outside", async () => {
    await workedOn();
    await rm(at("work"), { recursive: true });
    expect(await open("write")).toMatchObject({
      error: { code: "file-missing", details: { left: ["a backup"] } },
    });
    await mkdir(at("work"));
    const store = value(await open("write", { rebuild: true }));
    expect(store.state.revision).toBe(base);
    expect(value(await store.history()).wholeFrom).toBe(1);
    await store.close();
    expect(value(await verifyWorkspace(path())).problems).toEqual([]);
  });

  test("and has left nothing is only missing", async () => {
    await rm(path());
    await rm(`${path()}-history`);
    for (const rebuild of [false, true])
      expect(await open("write", { rebuild })).toMatchObject({
        error: { code: "file-missing", message: `${path()} does not exist.` },
      });
  });
});
