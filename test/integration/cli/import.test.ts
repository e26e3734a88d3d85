import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { document, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const dumps: Record<string, unknown> = {
  "groups.json": {
    results: [
      { type: "group", id: "g-1", name: "confluence-users-acme" },
      { type: "group", id: "g-2", name: "R&D / partners" },
    ],
  },
  "R%26D%20%2F%20partners.json": {
    results: [{ type: "known", accountId: "a-1", displayName: "Zoe" }],
  },
};

beforeEach(async () => {
  await runCli(["new", at("site.vestibule")]);
  await mkdir(at("dumps"));
  for (const [name, content] of Object.entries(dumps)) {
    await writeFile(
      at("dumps", name),
      `\uFEFF${JSON.stringify(content, null, 2).replaceAll("\n", "\r\n")}`,
    );
  }
});

const importing = (...options: string[]) =>
  runCli(["import", at("site.vestibule"), at("dumps"), "--json", ...options]);

/** The bytes of the workspace and of every file beside it. */
async function bytes(): Promise<Record<string, string>> {
  const names = (await readdir(at())).filter((name) => name.startsWith("site.vestibule"));
  const texts = await Promise.all(names.map((name) => readFile(at(name), "hex")));
  return Object.fromEntries(names.map((name, n) => [name, texts[n] ?? ""]));
}

test("a dry run reports the same and writes nothing; a second import changes nothing", async () => {
  const before = await bytes();
  const dry = await importing("--dry-run", "--guest-group", "R&D*");
  expect(await bytes()).toEqual(before);
  const real = await importing("--guest-group", "R&D*");
  expect(document(real)).toEqual(document(dry));
  expect(document(real)).toMatchObject({
    v: 1,
    added: { people: 1, groups: 2, memberships: 1 },
    classify: [],
  });
  const imported = await bytes();
  expect(imported).not.toEqual(before);
  expect(document(await importing())).toMatchObject({
    added: { people: 0, groups: 0, memberships: 0 },
    changed: { people: 0, groups: 0, memberships: 0 },
  });
  expect(await bytes()).toEqual(imported);
  const zoe = await runCli(["status", at("site.vestibule"), "Zoe", "--json"]);
  expect(document(zoe)).toMatchObject({ designation: "guest", guestGroups: ["R&D / partners"] });
});

test("one file of no known format stops all, unless it is to be skipped", async () => {
  await writeFile(at("dumps", "notes.txt"), "call Zoe");
  const before = await bytes();
  const refused = await importing();
  expect([refused.code, refused.out, errorOf(refused).code]).toEqual([5, "", "unknown-format"]);
  expect(await bytes()).toEqual(before);
  const skipping = await importing("--skip-unknown");
  expect(document<{ files: unknown[] }>(skipping).files).toContainEqual({
    path: "dumps/notes.txt",
    format: "unknown",
    records: 0,
    notes: ['skipped: it holds text that begins with "call Zoe"'],
  });
});

test("acting as someone who may not change memberships, nothing is imported (R29)", async () => {
  await importing();
  await writeFile(at("dumps", "more.json"), '{"results":[{"type":"group","id":"g-3","name":"c"}]}');
  const before = await bytes();
  const refused = await importing("--act-as", "Zoe");
  expect([refused.code, errorOf(refused).code]).toEqual([4, "not-allowed"]);
  expect(await bytes()).toEqual(before);
  await writeFile(
    at("dumps", "admins.json"),
    '{"results":[{"type":"group","id":"g-4","name":"org-admins"}]}',
  );
  await importing();
  await runCli(
    ["apply", at("site.vestibule"), "-"],
    '{"do":"addMember","group":"org-admins","person":"Zoe"}',
  );
  await writeFile(at("dumps", "more.json"), '{"results":[{"type":"group","id":"g-5","name":"d"}]}');
  const allowed = await importing("--act-as", "Zoe");
  expect([allowed.code, document(allowed)]).toMatchObject([0, { added: { groups: 1 } }]);
});
