import { readFile, stat, writeFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { planSchema } from "#shared/plan/plan.ts";
import { StandingCli } from "#test/support/standing-cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const cli = new StandingCli();
afterAll(() => cli.close());

beforeEach(async () => {
  await cli.run(["new", at("acme.vestibule"), "--demo", "acme"]);
  const changes = [
    { do: "addMember", group: "design-team", person: "Gia" },
    { do: "removeMember", group: "guests-brandworks", person: "Max" },
  ];
  await writeFile(at("changes.json"), JSON.stringify(changes));
});

const plan = (...args: string[]) => cli.run(["plan", at("acme.vestibule"), ...args]);

test("the plan of changes comes as a check-list, as JSON and as a script", async () => {
  const list = await plan(at("changes.json"));
  expect(list.out).toMatch(/^# Add Gia to design-team, and 1 more change\n/);
  expect(list.out).toContain("- [ ] **2.** Add Gia to design-team\n");
  const json = await plan(at("changes.json"), "--format", "json");
  const read = planSchema.parse(JSON.parse(json.out));
  expect(read).toMatchObject({ site: "https://acme.example", order: "additions-first" });
  expect(read.basis).toMatchObject({
    workspace: "Acme",
    imported: { revision: expect.any(Number) },
  });
  expect(read.basis.facts).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(JSON.parse((await plan(at("changes.json"), "--json")).out).steps).toEqual(read.steps);
  const script = await plan(at("changes.json"), "--format", "sh", "--site", "http://127.0.0.1:9");
  expect(script.out).toMatch(/^#!\/bin\/sh\n/);
  expect(script.out).toContain("\nsite='http://127.0.0.1:9'\n");
});

test("a script goes to a new file that can be run", async () => {
  const made = await plan(at("changes.json"), "--format", "sh", "--out", at("plan.sh"));
  expect(made).toMatchObject({ code: 0, err: "" });
  expect((await stat(at("plan.sh"))).mode & 0o111).toBe(0o111);
  const before = await readFile(at("plan.sh"), "utf8");
  const again = await plan(at("changes.json"), "--format", "sh", "--out", at("plan.sh"));
  expect(again.code).toBe(4);
  expect(again.err).toContain("exists already; nothing was written");
  expect(await readFile(at("plan.sh"), "utf8")).toBe(before);
});

test("the difference of two moments is a plan as well, either way", async () => {
  const { out } = await cli.run(["apply", at("acme.vestibule"), at("changes.json"), "--json"]);
  const { revision } = JSON.parse(out) as { revision: number };
  const before = String(revision - 1);
  const there = await plan("--from", before);
  expect(there.out).toContain("** Add Gia to design-team\n");
  const back = await plan("--from", String(revision), "--to", before, "--removals-first");
  expect(back.out).toMatch(/Remove Gia from design-team\n[\s\S]*Add Max to guests-brandworks\n/);
  expect(await plan("--from", before, "--to", before)).toMatchObject({
    out: expect.stringContaining("Nothing has to be done on the site."),
  });
});

test.each([
  [["--from", "1", "x.json"], 2, "Name either changes, or --from and --to"],
  [[], 2, "Name a file of changes"],
  [["--to", "1"], 2, "Name a file of changes"],
  [["--from", "99"], 3, "There is no change 99"],
  [["x.json", "--format", "pdf"], 2, "--format: expected json, sh or md, got pdf"],
  [["x.json", "--site", "http://acme.example"], 2, "--site: expected an address"],
  [["missing.json"], 5, "missing.json does not exist"],
])("%j is refused", async (args, code, words) => {
  const refused = await plan(...args);
  expect(refused).toMatchObject({ code, out: "" });
  expect(refused.err).toContain(words);
});

test("what a rule refuses is no plan", async () => {
  await writeFile(
    at("changes.json"),
    JSON.stringify([{ do: "deleteGroup", group: "design-team" }]),
  );
  const refused = await plan(at("changes.json"), "--act-as", "Gil");
  expect(refused.code).toBe(4);
});
