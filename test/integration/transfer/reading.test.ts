import { mkdir, open, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDumps } from "#electron/transfer/read-dumps.ts";
import { largestFile } from "#electron/transfer/reading/read-text.ts";
import { dumpFolder, v1Group, v1List } from "./dump-folder.ts";
import { fixtures } from "./import-into.ts";

const groups = v1List([v1Group("g-1", "team")]);
const strict = { skipUnknown: false };

async function pathsRead(paths: readonly string[]): Promise<string[]> {
  const outcome = await readDumps(paths, strict);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.files.map(({ path }) => path.replace(/^vestibule-dumps-[^/]+\//, ""));
}

async function refusal(paths: readonly string[]): Promise<string> {
  const outcome = await readDumps(paths, strict);
  return outcome.ok ? "read" : `${outcome.error.code}: ${outcome.error.message}`;
}

describe("the files of an import", () => {
  it("are those of folders, searched whole, without dotfiles, each once", async () => {
    const folder = await dumpFolder({
      "b/2.json": groups,
      "a/1.json": groups,
      ".DS_Store": "\u0000\u0001",
      ".git/config": "x",
    });
    expect(await pathsRead([folder, join(folder, "a/1.json")])).toEqual(["a/1.json", "b/2.json"]);
  });

  it("do not go round in a circle of links", async () => {
    const folder = await dumpFolder({ "a/1.json": groups });
    await symlink(folder, join(folder, "a", "again"));
    await symlink(join(folder, "a", "1.json"), join(folder, "a", "same.json"));
    expect(await pathsRead([folder])).toEqual(["a/1.json"]);
  });

  it("given by themselves are called by what tells them apart", async () => {
    const folder = await dumpFolder({ "march/groups.json": groups, "april/groups.json": groups });
    const paths = ["march/groups.json", "april/groups.json"].map((path) => join(folder, path));
    expect(await pathsRead(paths)).toEqual(["march/groups.json", "april/groups.json"]);
    expect(await pathsRead(paths.slice(0, 1))).toEqual(["groups.json"]);
  });

  it("must exist", async () => {
    const path = join(fixtures, "nowhere.json");
    expect(await refusal([path])).toBe(`file-missing: ${path} does not exist.`);
  });

  it("must be there at all", async () => {
    const folder = await dumpFolder({ ".hidden": "x" });
    expect(await refusal([folder])).toBe(`nothing-to-import: ${folder} holds no file to import.`);
  });

  it("must not be larger than any dump is", async () => {
    const folder = await dumpFolder({});
    const file = await open(join(folder, "huge.json"), "w");
    await file.truncate(largestFile + 1);
    await file.close();
    expect(await refusal([join(folder, "huge.json")])).toBe(
      "file-not-understood: huge.json: expected a file of at most 256 MB, got 257 MB. Nothing was changed.",
    );
  });

  it("must not be nested without end", async () => {
    const folder = await dumpFolder({});
    const deep = join(folder, ..."d".repeat(80));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, "1.json"), "[]");
    expect(await refusal([folder])).toContain("expected folders nested at most 64 deep");
  });

  it("are not read once the caller has lost interest", async () => {
    const signal = AbortSignal.abort();
    const outcome = await readDumps([fixtures], { skipUnknown: false, signal });
    expect(outcome).toMatchObject({ ok: false, error: { code: "cancelled" } });
  });

  it("may hold several pages in one list, and say in their envelope what they are about", async () => {
    const folder = await dumpFolder({ "all.json": [groups, v1List([v1Group("g-2", "crew")])] });
    const outcome = await readDumps([folder], strict);
    const found = outcome.ok ? outcome.value.files[0]?.dumps : [];
    expect(found?.map((dump) => dump.groups[0]?.name)).toEqual(["team", "crew"]);
  });

  it("may come through the host that all sites share, which names no site", async () => {
    const base = "https://api.atlassian.com/ex/confluence/4f2c";
    const self = `${base}/wiki/rest/api/group`;
    const row = v1Group("g-1", "team", {
      _links: { self: "https://acme.atlassian.net/wiki/rest/api/group/team" },
    });
    const folder = await dumpFolder({
      "a.json": v1List([v1Group("g-2", "crew")], { _links: { base, self } }),
      "b.json": v1List([row], { _links: { base, self } }),
    });
    const outcome = await readDumps([folder], strict);
    const sites = outcome.ok ? outcome.value.files.map(({ dumps }) => dumps[0]?.site) : [];
    expect(sites).toEqual([null, "acme.atlassian.net"]);
  });

  it("leave objects of the program alone", async () => {
    await refusal([`${fixtures}broken/proto.json`]);
    await refusal([`${fixtures}broken/proto.csv`]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty("polluted");
  });
});
