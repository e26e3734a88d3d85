import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { createStore } from "#electron/store/create-store.ts";
import { sealEnvelope } from "#electron/store/envelope.ts";
import { writeLine } from "#electron/store/journal-line.ts";
import { verifyWorkspace } from "#electron/store/verify.ts";
import type { Instance } from "#shared/model/instance.ts";
import type { Workspace } from "#shared/model/workspace.ts";
import { newcomer, noon, startingState, value } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const path = () => at("w.vestibule");
const base = startingState().revision;
const verify = async () => value(await verifyWorkspace(path()));
const line = (ahead: number) => writeLine(newcomer(startingState(), base + ahead));

async function made(commits: number) {
  const store = value(await createStore(path(), startingState(), { now: noon }));
  for (let ahead = 1; ahead <= commits; ahead++)
    value(await store.commit(newcomer(store.state, base + ahead)));
  await store.close();
}

/** Writes a file with a good checksum whose content someone changed, and verifies it. */
async function problemsOf(change: (workspace: Workspace, instance: Instance) => void) {
  const workspace = structuredClone(fileOf(startingState()));
  const [instance] = workspace.instances;
  if (!instance) throw new Error("the demo has no instance");
  change(workspace, instance);
  await writeFile(path(), Buffer.concat(await sealEnvelope(workspace, noon())));
  const report = await verify();
  expect(report.ok).toBe(report.problems.length === 0);
  for (const one of report.problems) expect(one.file).toBe("w.vestibule");
  return report.problems.map((one) => one.what);
}

test("a workspace in order is reported with its counts", async () => {
  await made(2);
  const report = await verify();
  expect(report).toMatchObject({ v: 1, ok: true, revision: base + 2, problems: [] });
  const [instance] = fileOf(startingState()).instances;
  expect(report.facts).toMatchObject({
    instances: 1,
    people: (instance?.people.length ?? 0) + 2,
    memberships: (instance?.memberships.length ?? 0) + 2,
    grants: instance?.grants.length,
    changes: base + 2,
  });
});

describe("what is named and not there", () => {
  test("in memberships, permission rows and restrictions", async () => {
    const problems = await problemsOf((_, one) => {
      Object.assign(one.memberships[0] ?? {}, { group: "nowhere" });
      Object.assign(one.memberships[1] ?? {}, { person: "nobody" });
      Object.assign(one.grants[0] ?? {}, { space: "void" });
      Object.assign(one.grants[1] ?? {}, { principal: { type: "group", id: "none" } });
      Object.assign(one.grants[2] ?? {}, { principal: { type: "person", id: "no one" } });
      Object.assign(one.pages[0] ?? {}, {
        view: { people: ["ghost", one.people[0]?.id], groups: ["g?"] },
        edit: { people: ["removed since, which keeps it shut"], groups: [] },
      });
    });
    for (const words of [
      /unknown group nowhere/,
      /unknown person nobody/,
      /space void is of an unknown space/,
      /unknown group none/,
      /unknown person no one/,
      /unknown person ghost/,
      /unknown group g\?/,
    ])
      expect(problems).toContainEqual(expect.stringMatching(words));
    expect(problems).toHaveLength(7);
    expect(
      await problemsOf((_, one) => {
        Object.assign(one.pages[0] ?? {}, { space: "gone" });
      }),
    ).toEqual([expect.stringMatching(/^page .* is in an unknown space gone$/)]);
  });

  test("in the sequence of changes", async () => {
    expect(await problemsOf((workspace) => workspace.changes.splice(1, 1))).toEqual([
      "change 3 comes after change 1",
    ]);
    expect(await problemsOf((workspace) => workspace.changes.pop())).toEqual([
      `the workspace is at change ${base}, but its list ends with ${base - 1}`,
    ]);
    const [problem] = await problemsOf((_, one) => {
      Object.assign(one.people[0] ?? {}, { change: 999 });
    });
    expect(problem).toMatch(/^person .* came with change 999, which has not been$/);
  });

  test("and what is there twice", async () => {
    const [twice] = await problemsOf((_, one) => one.people.push(...one.people.slice(0, 1)));
    expect(twice).toMatch(/two people with id/);
    const keys = await problemsOf((_, one) => {
      Object.assign(one.spaces[1] ?? {}, { key: one.spaces[0]?.key });
    });
    expect(keys).toEqual([expect.stringMatching(/two spaces with key/)]);
  });
});

test("damage of the file, and a torn and a damaged journal, are told with the line", async () => {
  await made(0);
  await writeFile(`${path()}-journal`, Buffer.concat([line(1), line(2).subarray(0, 300)]));
  expect((await verify()).problems).toEqual([
    { file: "w.vestibule-journal", line: 2, what: expect.stringContaining("ends in the middle") },
  ]);
  const bad = Buffer.from(line(1).toString().replace("Add", "add"));
  await writeFile(`${path()}-journal`, Buffer.concat([bad, line(2)]));
  expect((await verify()).problems).toMatchObject([{ file: "w.vestibule-journal", line: 1 }]);
  await writeFile(path(), "{");
  const report = await verify();
  expect(report).toMatchObject({ ok: false, revision: null, facts: {} });
  expect(report.problems).toMatchObject([{ file: "w.vestibule" }]);
});

test("the history is read too", async () => {
  await made(3);
  const history = `${path()}-history`;
  const good = (await readFile(history, "utf8")).split("\n").filter((text) => text !== "");
  const withLines = async (...lines: (string | undefined)[]) => {
    await writeFile(history, lines.map((one) => `${one}\n`).join(""));
    return (await verify()).problems;
  };
  expect(await withLines(...good, ...good.slice(1))).toEqual([]);
  expect(await withLines(good[0], good[2])).toMatchObject([
    { what: `the changes between ${base + 1} and ${base + 3} are missing` },
  ]);
  expect(await withLines(good[0], good[1]?.replace("Add", "add"), good[2])).toMatchObject([
    { line: 2, what: expect.stringContaining("checksum") },
    { what: expect.stringContaining("missing") },
  ]);
  const other = newcomer(startingState(), base + 2);
  const told = writeLine({ ...other, entry: { ...other.entry, label: "Something else" } });
  expect(await withLines(good[0], told.toString().trim(), good[2])).toMatchObject([
    { line: 2, what: `change ${base + 2} is told in two ways` },
  ]);
  expect(await withLines(...good, line(4).toString().trim())).toMatchObject([
    { line: 4, what: `change ${base + 4} is not in the workspace` },
  ]);
});

test("verifying repairs nothing, and refuses what is missing or newer", async () => {
  await made(0);
  await writeFile(`${path()}-journal`, "torn");
  await verify();
  expect(await readFile(`${path()}-journal`, "utf8")).toBe("torn");
  const text = await readFile(path(), "utf8");
  await writeFile(path(), text.replace(/"schemaVersion": \d+/, '"schemaVersion": 9'));
  expect(await verifyWorkspace(path())).toMatchObject({ error: { code: "workspace-newer" } });
  expect(await verifyWorkspace(at("none"))).toMatchObject({ error: { code: "file-missing" } });
});
