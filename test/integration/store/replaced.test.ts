import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { nodeFiles } from "#electron/store/node-files.ts";
import { openStore } from "#electron/store/open-store.ts";
import type { Store } from "#electron/store/store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { ErrorCode } from "#shared/ipc/errors.ts";
import { failingFiles } from "#test/support/failing-files.ts";
import { inShort, type StoreCourse, startCourse } from "#test/support/store-course.ts";
import { noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("home", "w.vestibule");
const journal = () => `${path()}-journal`;
const elsewhere = () => at("elsewhere.vestibule");
const other = "someone else's bytes";

let course: StoreCourse;
const disk = failingFiles(nodeFiles);

// One commit in the history, one in the journal.
beforeEach(async () => {
  await mkdir(at("home"));
  course = startCourse(path(), disk.files);
  for (const action of ["create", "commit", "snapshot", "commit"] as const)
    expect(await course.act(action)).toEqual([]);
});

function open(): Store {
  if (course.store === null) throw new Error("no store is open");
  return course.store;
}

/** A commit is refused with this code, stays a trouble, and has left no trace in memory. */
async function refuses(code: ErrorCode, file?: string) {
  const [refused] = await course.act("commit");
  expect(refused?.code).toBe(code);
  if (file) expect(refused?.message).toContain(file);
  expect(open().trouble).toEqual(refused);
  expect(inShort(open().state)).toBe(course.confirmed());
}

/** Commits work again, and what was confirmed is what is there after closing. */
async function goesOn() {
  expect(await course.act("several")).toEqual([]);
  expect(open().trouble).toBe(null);
  await course.act("close");
  const seen = value(await openStore(path(), { mode: "read", now: noon }));
  expect([seen.repairs, inShort(seen.state)]).toEqual([[], course.confirmed()]);
  expect(value(await verifyWorkspace(path())).problems).toEqual([]);
}

/** The one file in the workspace's folder whose name starts so. */
async function kept(start: string): Promise<string> {
  const names = (await readdir(at("home"))).filter((name) => name.startsWith(start));
  expect(names).toHaveLength(1);
  return readFile(at("home", names[0] ?? ""), "utf8");
}

describe("the journal", () => {
  test("removed: nothing more is confirmed into it, and a retry writes it anew", async () => {
    await rm(journal());
    await refuses("workspace-gone", "w.vestibule-journal");
    await refuses("workspace-gone");
    expect(value(await open().retry())).toEqual([]);
    await goesOn();
  });

  test("replaced: the other file is not touched, and kept where a retry needs its place", async () => {
    await writeFile(at("other"), other);
    await rename(at("other"), journal());
    await refuses("workspace-replaced", "w.vestibule-journal");
    await refuses("workspace-replaced");
    expect(await readFile(journal(), "utf8")).toBe(other);
    const told = value(await open().retry());
    expect(told).toEqual([
      expect.stringContaining("is kept in w.vestibule-journal.replaced-2026-03-04T12-00-00.000Z"),
    ]);
    expect(await kept("w.vestibule-journal.replaced-")).toBe(other);
    await goesOn();
  });

  test("written to by someone else", async () => {
    await appendFile(journal(), other);
    await refuses("workspace-replaced");
    value(await open().retry());
    expect(await kept("w.vestibule-journal.replaced-")).toContain(other);
    await goesOn();
  });

  test("made by someone else while ours is empty", async () => {
    await course.act("snapshot");
    await course.act("close");
    await course.act("open");
    await writeFile(journal(), other);
    await refuses("workspace-replaced");
    value(await open().retry());
    expect(await kept("w.vestibule-journal.replaced-")).toBe(other);
    await goesOn();
  });

  test("moved away and back", async () => {
    await rename(journal(), at("aside"));
    await refuses("workspace-gone");
    await rename(at("aside"), journal());
    await goesOn();
  });

  test("put back by a tool as another file of the same bytes", async () => {
    await copyFile(journal(), at("copy"));
    await rename(at("copy"), journal());
    await goesOn();
  });
});

describe("the workspace file", () => {
  test("removed: nothing more is confirmed beside it, and a retry writes it anew", async () => {
    await rm(path());
    await refuses("workspace-gone", "w.vestibule is no longer there: it was moved or removed.");
    expect(open().trouble?.message).toContain("Try again to write it anew");
    expect(value(await open().retry())).toEqual([]);
    await goesOn();
  });

  test("replaced: neither commit, snapshot nor closing touches the other file", async () => {
    await writeFile(at("other"), other);
    await rename(at("other"), path());
    await refuses("workspace-replaced", "w.vestibule");
    const [refused] = await course.act("snapshot");
    expect(refused).toEqual(open().trouble);
    await course.act("close");
    expect(await readFile(path(), "utf8")).toBe(other);
    expect(await readdir(at("home"))).not.toContain("w.vestibule-lock");
  });

  test("replaced: a retry puts ours back and keeps the other", async () => {
    await writeFile(path(), other);
    await refuses("workspace-replaced");
    const told = value(await open().retry());
    expect(told).toHaveLength(1);
    expect(await kept("w.vestibule.replaced-")).toBe(other);
    await goesOn();
  });

  test("touched, or put back as another file of the same bytes: that is ours still", async () => {
    await utimes(path(), new Date(0), new Date(0));
    expect(await course.act("commit")).toEqual([]);
    await copyFile(path(), at("copy"));
    await rename(at("copy"), path());
    expect(await course.act("snapshot")).toEqual([]);
    await goesOn();
  });
});

describe("a retry after both were replaced", () => {
  test("that fails at any of its calls, and then does not, puts everything back and keeps the others", async () => {
    await rm(at("home"), { recursive: true });
    let met = true;
    for (let call = 0; met; call++) {
      await mkdir(at("home"));
      course = startCourse(path(), disk.files);
      for (const action of ["create", "commit", "snapshot", "several"] as const)
        expect(await course.act(action)).toEqual([]);
      await writeFile(path(), other);
      await rm(journal());
      await writeFile(journal(), other);
      disk.fail({ at: call, code: "EIO", done: call % 2 === 0 ? "nothing" : "half", lasts: false });
      await open().retry();
      met = disk.heal() !== null;
      expect(inShort(open().state)).toBe(course.confirmed());
      value(await open().retry());
      const names = (await readdir(at("home"))).filter((name) => name.includes(".replaced-"));
      const texts = await Promise.all(names.map((name) => readFile(at("home", name), "utf8")));
      for (const start of ["w.vestibule.", "w.vestibule-journal."])
        expect(
          texts.filter((text, n) => text === other && names[n]?.startsWith(start)),
        ).not.toEqual([]);
      await goesOn();
      await rm(at("home"), { recursive: true });
    }
  });
});

describe("the whole folder", () => {
  test("moved away and back", async () => {
    await rename(at("home"), at("away"));
    await refuses("workspace-gone", "does not exist");
    expect(open().trouble?.message).toContain("Bring the folder back");
    const retried = await open().retry();
    expect(retried).toMatchObject({ ok: false, error: { code: "workspace-gone" } });
    await rename(at("away"), at("home"));
    await goesOn();
  });

  test("gone for good: the work can be saved elsewhere, and it is said what could not", async () => {
    await rm(at("home"), { recursive: true });
    await refuses("workspace-gone");
    const told = value(await open().saveCopy(elsewhere()));
    expect(told).toEqual([expect.stringContaining("the copy does not have it")]);
    const copy = value(await openStore(elsewhere(), { mode: "write", now: noon }));
    expect(inShort(copy.state)).toBe(course.confirmed());
    expect(value(await copy.history()).wholeFrom).toBe(copy.state.revision);
    await copy.close();
    expect(value(await verifyWorkspace(elsewhere())).problems).toEqual([]);
    await course.act("close");
  });

  test("on a network drive that loses it and comes back", async () => {
    disk.fail({ at: 0, code: "ESTALE", done: "nothing", lasts: true });
    await refuses("workspace-gone");
    disk.heal();
    await goesOn();
  });

  test("read-only for a while: that stays a trouble until a write works", async () => {
    disk.fail({ at: 0, code: "EROFS", done: "nothing", lasts: true });
    await refuses("workspace-unwritable");
    expect(await open().retry()).toMatchObject({ ok: false });
    expect(open().trouble?.message).toContain("the disk can only be read");
    disk.heal();
    expect(value(await open().retry())).toEqual([]);
    expect(open().trouble).toBe(null);
    await goesOn();
  });
});

describe("the lock", () => {
  test("removed: it is taken again before anything is confirmed", async () => {
    await rm(`${path()}-lock`);
    expect(await course.act("commit")).toEqual([]);
    expect(await readdir(at("home"))).toContain("w.vestibule-lock");
    await goesOn();
  });

  test("another's now: nothing is written beside that one", async () => {
    const holder = { pid: 7, started: "", host: "elsewhere", token: "a" };
    await rm(`${path()}-lock`);
    await writeFile(`${path()}-lock`, JSON.stringify(holder));
    await refuses("workspace-locked", "process 7 on elsewhere");
    expect(await course.act("snapshot")).toMatchObject([{ code: "workspace-locked" }]);
    expect(await open().retry()).toMatchObject({ error: { code: "workspace-locked" } });
    const before = await readFile(path());
    await course.act("close");
    expect(await readFile(path())).toEqual(before);
    expect(JSON.parse(await readFile(`${path()}-lock`, "utf8"))).toEqual(holder);
  });
});

describe("a copy", () => {
  test("holds the whole work, history included, and this one stays open", async () => {
    expect(value(await open().saveCopy(elsewhere()))).toEqual([]);
    const confirmed = course.confirmed();
    await goesOn();
    const copy = value(await openStore(elsewhere(), { mode: "write", now: noon }));
    expect(inShort(copy.state)).toBe(confirmed);
    expect(value(await copy.history()).wholeFrom).toBe(copy.state.revision - 1);
    await copy.close();
    expect(value(await verifyWorkspace(elsewhere())).problems).toEqual([]);
  });

  test.each(["", "-journal", "-history"])("never overwrites w.vestibule%s", async (end) => {
    await writeFile(`${elsewhere()}${end}`, other);
    const refused = await open().saveCopy(elsewhere());
    expect(refused).toMatchObject({ ok: false, error: { code: "file-exists" } });
    expect(await readFile(`${elsewhere()}${end}`, "utf8")).toBe(other);
    expect((await readdir(at())).length).toBe(2);
    await goesOn();
  });

  test("that cannot be written is refused and leaves nothing", async () => {
    let call = 0;
    for (let met = true; met; call++) {
      disk.fail({ at: call, code: "ENOSPC", done: "half", lasts: false });
      const saved = await open().saveCopy(elsewhere());
      met = disk.heal() !== null;
      if (!saved.ok) {
        expect(saved.error.code).toBe("workspace-unwritable");
        expect(await readdir(at())).toEqual(["home"]);
      } else for (const name of await readdir(at())) if (name !== "home") await rm(at(name));
    }
    expect(call).toBeGreaterThan(10);
    await goesOn();
  });
});
