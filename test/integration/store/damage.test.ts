import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import type { Commit } from "#electron/domain/commit.ts";
import { createStore } from "#electron/store/create-store.ts";
import type { Files } from "#electron/store/files.ts";
import { openStore } from "#electron/store/open-store.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { ErrorCode } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { groupOf, smallWorld } from "#test/support/small-world.ts";
import { inShort } from "#test/support/store-course.ts";
import { newcomer, noon, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";
import { unsyncedFiles } from "#test/support/unsynced-files.ts";
import { workspaceOf } from "#test/support/world-instance.ts";

const at = temporaryFolder();
const path = () => at("w.vestibule");
const refusals: readonly ErrorCode[] = ["workspace-damaged", "workspace-newer"];

/** The workspace as it was after each commit, in short, the first before any. */
let states: string[];
let commits: Commit[];

// Two commits in the history, three in the journal, as a kill leaves them.
beforeEach(async () => {
  await mkdir(at("made"));
  const made = at("made", "w.vestibule");
  const options = { now: noon, files: unsyncedFiles };
  const small = workspaceOf(smallWorld({ groups: [groupOf("guests", "guest")] }));
  const store = value(await createStore(made, small, options));
  states = [inShort(store.state)];
  commits = [];
  for (let number = 1; number <= 5; number++) {
    const commit = newcomer(store.state, store.state.revision + 1);
    value(await store.commit(commit));
    commits.push(commit);
    states.push(inShort(store.state));
    if (number === 2) value(await store.snapshot());
  }
  for (const end of ["", "-journal", "-history"])
    await copyFile(`${made}${end}`, `${path()}${end}`);
  await store.close();
  await rm(at("made"), { recursive: true });
});

/** Opens for reading as if the file held these bytes. */
function openWith(file: string, bytes: Buffer) {
  const files: Files = {
    ...unsyncedFiles,
    readFile: async (name) => (name === file ? bytes : unsyncedFiles.readFile(name)),
  };
  return openStore(path(), { mode: "read", now: noon, files });
}

/** How many of the five commits a state has; fails where it is none that ever was. */
function commitsIn(state: WorkspaceState, where: string): number {
  const count = states.indexOf(inShort(state));
  expect(count, where).toBeGreaterThanOrEqual(0);
  return count;
}

function flipped(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8));
  return copy;
}

describe("a journal", () => {
  test("cut off at any byte: what is whole before is there, and what is torn is told", async () => {
    const file = `${path()}-journal`;
    const whole = await readFile(file);
    for (let length = 0; length < whole.length; length++) {
      const kept = whole.subarray(0, length);
      const lines = kept.toString("latin1").split("\n").length - 1;
      const store = value(await openWith(file, kept));
      expect(commitsIn(store.state, `${length} bytes`)).toBe(2 + lines);
      const torn = length > 0 && whole[length - 1] !== 0x0a;
      expect(store.repairs, `${length} bytes`).toHaveLength(torn ? 1 : 0);
    }
  });

  test("with one bit flipped at any byte: what is whole before is there, and the rest is told", async () => {
    const file = `${path()}-journal`;
    const whole = await readFile(file);
    for (let place = 0; place < whole.length; place++) {
      const lines = whole.subarray(0, place).toString("latin1").split("\n").length - 1;
      const store = value(await openWith(file, flipped(whole, place)));
      expect(commitsIn(store.state, `byte ${place}`)).toBe(2 + lines);
      expect(store.repairs, `byte ${place}`).toHaveLength(1);
    }
  });

  test("that was cut or flipped is mended by opening it to write, and no byte of it is lost", async () => {
    const whole = await readFile(`${path()}-journal`);
    for (let place = 5; place < whole.length; place += 101) {
      for (const damaged of [whole.subarray(0, place), flipped(whole, place)]) {
        const copy = at(`${place}-${damaged.length}`);
        await mkdir(copy);
        const other = `${copy}/w.vestibule`;
        await copyFile(path(), other);
        await copyFile(`${path()}-history`, `${other}-history`);
        await writeFile(`${other}-journal`, damaged);
        const options = { now: noon, files: unsyncedFiles, mode: "write" } as const;
        const store = value(await openStore(other, options));
        const kept = await readFile(`${other}-journal`);
        const [aside = ""] = (await readdir(copy)).filter((name) => /torn|damaged/.test(name));
        const rest = await readFile(`${copy}/${aside}`);
        expect(Buffer.concat([kept, rest]).equals(damaged), `byte ${place}`).toBe(true);
        expect(store.repairs.join(" ")).toContain(aside);
        value(await store.commit(newcomer(store.state, store.state.revision + 1)));
        await store.close();
        expect(value(await verifyWorkspace(other)).problems, `byte ${place}`).toEqual([]);
      }
    }
  });
});

describe("a workspace file", () => {
  test("cut off or with one bit flipped is as it was, or refused with the reason, or told of", async () => {
    await rm(`${path()}-journal`);
    const whole = await readFile(path());
    for (let place = 0; place < whole.length; place += 7) {
      for (const damaged of [whole.subarray(0, place), flipped(whole, place)]) {
        const where = `byte ${place} of ${damaged.length}`;
        const opened = await openWith(path(), damaged);
        if (!opened.ok) {
          expect(refusals, where).toContain(opened.error.code);
          expect(opened.error.message, where).toContain("w.vestibule");
          continue;
        }
        const { state, repairs } = opened.value;
        const count = commitsIn(state, where);
        if (count !== 2) expect(repairs, where).not.toEqual([]);
      }
    }
  });
});

describe("a history", () => {
  test("cut off or with one bit flipped never tells another change than the one that was", async () => {
    const file = `${path()}-history`;
    const whole = await readFile(file);
    for (let place = 0; place < whole.length; place += 13) {
      for (const damaged of [whole.subarray(0, place), flipped(whole, place)]) {
        const where = `byte ${place} of ${damaged.length}`;
        const store = value(await openWith(file, damaged));
        expect(commitsIn(store.state, where)).toBe(5);
        const log = value(await store.history());
        for (const commit of commits) {
          const told = log.commit(commit.entry.revision);
          expect(told === null || isDeepStrictEqual(told, commit), where).toBe(true);
        }
        for (const commit of log.unbroken()) expect(commits, where).toContainEqual(commit);
      }
      await writeFile(file, flipped(whole, place));
      const { problems } = value(await verifyWorkspace(path(), unsyncedFiles));
      expect(problems.map((one) => one.file)).toContain(basename(file));
    }
  });
});
