import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { newcomer, noon, startingState, theInstance, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const create = (path: string) => createStore(path, startingState(), { now: noon });

test("a workspace is made, locked, changed, closed and opened again", async () => {
  const store = value(await create(at("w.vestibule")));
  expect(await create(at("w.vestibule"))).toMatchObject({ error: { code: "file-exists" } });
  const busy = await openStore(at("w.vestibule"), { mode: "write", now: noon });
  expect(busy).toMatchObject({ ok: false, error: { code: "workspace-locked" } });
  value(await store.commit(newcomer(store.state, store.state.revision + 1)));
  await store.close();
  const again = value(await openStore(at("w.vestibule"), { mode: "read", now: noon }));
  expect(fileOf(again.state)).toEqual(fileOf(store.state));
});

test.each(["", "-journal", "-history"])("it never overwrites: w.vestibule%s", async (what) => {
  await writeFile(at(`w.vestibule${what}`), "mine");
  const refused = await create(at("w.vestibule"));
  expect(refused).toMatchObject({ ok: false, error: { code: "file-exists" } });
  if (!refused.ok) expect(refused.error.details).toEqual({ path: at(`w.vestibule${what}`) });
  expect(await readdir(at())).toEqual([`w.vestibule${what}`]);
  expect(await readFile(at(`w.vestibule${what}`), "utf8")).toBe("mine");
});

test("a link that leads nowhere is not written through or replaced", async () => {
  await symlink(at("elsewhere"), at("w.vestibule"));
  expect(await create(at("w.vestibule"))).toMatchObject({ error: { code: "file-exists" } });
  expect(await readdir(at())).toEqual(["w.vestibule"]);
});

test("where nothing can be written it says so", async () => {
  await writeFile(at("plain"), "");
  for (const path of [at("plain", "w.vestibule"), at("none", "w.vestibule")]) {
    const refused = await create(path);
    expect(refused).toMatchObject({ ok: false, error: { code: "workspace-unwritable" } });
    if (!refused.ok) expect(refused.error.message).toContain(path);
  }
  expect(await readdir(at())).toEqual(["plain"]);
});

test("a state that could not be read back is a fault, and nothing is made", async () => {
  const state = startingState();
  for (const [id, person] of theInstance(state).people) {
    theInstance(state).people.set(id, { ...person, name: "" });
    break;
  }
  await expect(createStore(at("w.vestibule"), state, { now: noon })).rejects.toThrow(/people\[0\]/);
  expect(await readdir(at())).toEqual([]);
});
