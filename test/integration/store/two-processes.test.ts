import { readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { beforeEach, expect, test } from "vitest";
import { createStore } from "#electron/store/create-store.ts";
import { openStore } from "#electron/store/open-store.ts";
import { noon, startingState, value } from "#test/support/store-facts.ts";
import { storeProcesses } from "#test/support/store-process.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const start = storeProcesses();
const path = () => at("w.vestibule");
const write = () => openStore(path(), { mode: "write", now: noon });

beforeEach(async () => {
  await value(await createStore(path(), startingState(), { now: noon })).close();
});

test("the second process is refused with the first one's number, and may read", async () => {
  const holder = start(["hold", path()]);
  await holder.saidLines(1);
  const refused = await write();
  expect(refused).toMatchObject({ ok: false, error: { code: "workspace-locked" } });
  if (!refused.ok) expect(refused.error.message).toContain(`process ${holder.child.pid}`);
  expect((await openStore(path(), { mode: "read", now: noon })).ok).toBe(true);

  holder.child.stdin?.end();
  await holder.ended;
  expect(holder.said).toEqual(["open", "closed"]);
  await value(await write()).close();
  expect(await readdir(at())).toEqual(["w.vestibule"]);
});

test("a path through a link leads to the same lock", async () => {
  const holder = start(["hold", path()]);
  await holder.saidLines(1);
  await symlink(path(), at("link.vestibule"));
  const refused = await openStore(at("link.vestibule"), { mode: "write", now: noon });
  expect(refused).toMatchObject({ ok: false, error: { code: "workspace-locked" } });
  holder.child.stdin?.end();
  await holder.ended;
});

test("of many processes that find a dead one's lock, one gets it", async () => {
  for (let round = 0; round < 3; round++) {
    const dead = start(["hold", path()]);
    await dead.saidLines(1);
    dead.child.kill("SIGKILL");
    await dead.ended;
    const all = Array.from({ length: 6 }, () => start(["hold", path()]));
    await Promise.all(all.map((one) => one.saidLines(1)));
    const words = all.map((one) => one.said[0]?.split(" ")[0]).sort();
    expect(words).toEqual(["open", ...Array.from({ length: 5 }, () => "workspace-locked")]);
    for (const one of all) one.child.stdin?.end();
    await Promise.all(all.map((one) => one.ended));
    expect(await readdir(at())).toEqual(["w.vestibule"]);
  }
});

// Only Linux tells when a process started.
const onLinux = test.runIf(process.platform === "linux");
onLinux("a number given again to another process does not keep a lock alive", async () => {
  const holder = start(["hold", path()]);
  await holder.saidLines(1);
  const lock = JSON.parse(await readFile(`${path()}-lock`, "utf8")) as { started: string };
  holder.child.stdin?.end();
  await holder.ended;
  const reused = { ...lock, pid: process.pid, host: hostname() };
  await writeFile(`${path()}-lock`, JSON.stringify(reused));
  await value(await write()).close();

  await writeFile(`${path()}-lock`, JSON.stringify({ ...reused, host: "elsewhere" }));
  expect(await write()).toMatchObject({ ok: false, error: { code: "workspace-locked" } });
  await rm(`${path()}-lock`);
});
