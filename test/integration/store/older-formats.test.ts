import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { openPast } from "#electron/store/open-past.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import { schemaVersion } from "#shared/model/workspace.ts";
import { newcomer, noon, value } from "#test/support/store-facts.ts";
import { storeProcesses } from "#test/support/store-process.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const start = storeProcesses();
const fixtures = fileURLToPath(new URL("../../fixtures/workspaces/", import.meta.url));
const older = [
  { format: 1, name: "acme.vestibule", revision: 8, last: "Fixture (FIX)" },
  { format: 1, name: "halden.vestibule", revision: 92, last: "Fixture (FIX)" },
];

/** A copy of a kept workspace with all that lies beside it. */
async function copied({ format, name }: (typeof older)[number]): Promise<string> {
  const folder = join(fixtures, `v${format}`);
  for (const one of await readdir(folder))
    if (one.startsWith(name)) await copyFile(join(folder, one), at(one));
  return at(name);
}

test("every format that was left behind has its files here", () => {
  const formats = new Set(older.map(({ format }) => format));
  expect([...formats]).toEqual(Array.from({ length: schemaVersion - 1 }, (_, one) => one + 1));
});

describe.each(older)("$name of format $format", (one) => {
  const kept = `${one.name}.format-${one.format}-2026-03-04T12-00-00.000Z`;

  test("is read with every fact and change, and nothing is written", async () => {
    const path = await copied(one);
    const before = await readdir(at());
    const store = value(await openStore(path, { mode: "read", now: noon }));
    expect(store.repairs).toEqual([]);
    expect(store.state.revision).toBe(one.revision);
    expect(store.state.changes.at(-1)?.label).toContain(one.last);
    expect(await readdir(at())).toEqual(before);
    expect(value(await verifyWorkspace(path))).toMatchObject({ ok: true, revision: one.revision });
    const first = value(await openPast(path, () => 1, {}));
    expect(first.state.changes).toHaveLength(1);
  });

  test("is brought to today's format for writing, and kept as it was", async () => {
    const path = await copied(one);
    const bytes = await readFile(path);
    const read = value(await openStore(path, { mode: "read", now: noon }));
    const store = value(await openStore(path, { mode: "write", now: noon }));
    expect(store.repairs).toEqual([
      `${one.name} was in format ${one.format}, of an earlier Vestibule, and is in format ${schemaVersion} now. ` +
        `The file as it was is kept in ${kept}.`,
    ]);
    expect(fileOf(store.state)).toEqual(fileOf(read.state));
    expect(await readFile(at(kept))).toEqual(bytes);
    value(await store.commit(newcomer(store.state, one.revision + 1)));
    await store.close();
    const again = value(await openStore(path, { mode: "read", now: noon }));
    expect([again.repairs, again.state.revision]).toEqual([[], one.revision + 1]);
    expect(value(await verifyWorkspace(path))).toMatchObject({ ok: true });
    expect(value(await again.history()).wholeFrom).toBe(1);
  });
});

test.each(["temp-written", "temp-synced", "snapshot-renamed", "folder-synced"])(
  "killed right after %s the workspace is whole, in one format or the other",
  async (step) => {
    const [acme] = older;
    if (!acme) throw new Error("no workspace is kept");
    const path = await copied(acme);
    const before = value(await openStore(path, { mode: "read", now: noon }));
    const child = start(["die-at", path, step]);
    await child.ended;
    expect(child.child.signalCode).toBe("SIGKILL");
    expect(value(await verifyWorkspace(path)).problems).toEqual([]);
    const after = value(await openStore(path, { mode: "write", now: noon }));
    expect(fileOf(after.state)).toEqual(fileOf(before.state));
    await after.close();
    const asItWas = await readFile(join(fixtures, "v1", acme.name));
    const names = (await readdir(at())).filter((name) => name.includes(".format-1-"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(await readFile(at(name))).toEqual(asItWas);
  },
);
