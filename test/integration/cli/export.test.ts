import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { StandingCli } from "#test/support/standing-cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const cli = new StandingCli();
afterAll(() => cli.close());

beforeEach(async () => {
  await cli.run(["new", at("acme.vestibule"), "--demo", "acme"]);
});

const exported = (format: string, ...args: string[]) =>
  cli.run(["export", at("acme.vestibule"), at("out"), "--format", format, ...args]);

test.each([
  ["workspace-json", [], '"format": "vestibule-json"'],
  ["matrix-csv", ["--guests"], "Gil,gil@brandworks.example,712020:gil,guest,BRAND"],
  ["matrix-xlsx", [], "PK"],
  ["report-html", ["--since", "2026-01-01"], "<h2>Changes since 2026-01-01: 6 changes</h2>"],
  ["why-md", ["--person", "Gil", "--space", "BRAND"], "# Gil can view Brand"],
  ["anonymised", [], '"name": "Anonymised"'],
  ["openfga", [], "define create_page: read_space and create_page_given"],
  ["spicedb", [], "  space:98310#read_space_row@group:group-guests-brandworks#counted"],
])("%s goes to a new file", async (format, args, words) => {
  const run = await exported(format, ...args);
  expect(run).toMatchObject({ code: 0, err: "" });
  const text = await readFile(at("out"), "utf8");
  expect(text).toContain(words);
  expect((await exported(format, ...args)).err).toContain("exists already; nothing was written");
  expect(await readFile(at("out"), "utf8")).toBe(text);
});

test("a workspace is made from an export again, and answers the same", async () => {
  await exported("workspace-json");
  const made = await cli.run(["new", at("again.vestibule"), "--json-file", at("out")]);
  expect(made).toMatchObject({ code: 0, err: "" });
  const status = async (name: string) => (await cli.run(["status", at(name), "--json"])).out;
  expect(await status("again.vestibule")).toBe(await status("acme.vestibule"));
  expect((await cli.run(["verify", at("again.vestibule")])).code).toBe(0);
});

test("an export in which a fact stands twice is no workspace", async () => {
  await exported("workspace-json");
  const document = JSON.parse(await readFile(at("out"), "utf8"));
  const [instance] = document.workspace.instances;
  instance.people.push(instance.people[0]);
  await writeFile(at("twice.json"), JSON.stringify(document));
  const made = await cli.run(["new", at("again.vestibule"), "--json-file", at("twice.json")]);
  expect(made.code).toBe(5);
  expect(made.err).toContain("expected each fact once, got there are two people with id");
});

test.each([
  [["--format", "pdf"], 2, "--format: expected one of workspace-json, matrix-csv"],
  [["--format", "why-md"], 2, "Say whose access with --person and --space"],
  [["--format", "why-md", "--person", "Nobody", "--space", "BRAND"], 3, "There is no person"],
  [["--format", "report-html", "--since", "soon"], 2, "--since: expected a day"],
  [[], 2, "Required option '--format <format>' not specified"],
])("%j is refused", async (args, code, words) => {
  const run = await cli.run(["export", at("acme.vestibule"), at("out"), ...args]);
  expect(run).toMatchObject({ code, out: "" });
  expect(run.err).toContain(words);
});
