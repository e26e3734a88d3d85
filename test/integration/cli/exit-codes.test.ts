import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { document, documents, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

/** What is asked, the exit code promised for it, and the error code (null: no error). */
const rows: [name: string, args: string[], code: number, error: string | null][] = [
  ["allowed", ["check", "F", "Gil", "BRAND", "create/page"], 0, null],
  ["not allowed", ["check", "F", "Gil", "BRAND", "delete/page"], 1, null],
  ["a UI label", ["check", "F", "gil@brandworks.example", "brand", "Pages: Add"], 0, null],
  ["a legacy constant", ["check", "F", "GIL@brandworks.example", "BRAND", "VIEWSPACE"], 0, null],
  ["a page by its place", ["check", "F", "Gil", "--page", "BRAND/Q3 plan", "edit"], 1, null],
  ["no such permission", ["check", "F", "Gil", "BRAND", "fly/space"], 2, "unknown-permission"],
  ["no such ability", ["check", "F", "Gil", "--page", "BRAND/Home", "fly"], 2, "unknown-ability"],
  ["no question", ["check", "F", "Gil"], 2, "bad-input"],
  ["no such command", ["fly", "F"], 2, "bad-input"],
  ["no such option", ["status", "F", "--fly"], 2, "bad-input"],
  ["no such person", ["status", "F", "Gill"], 3, "unknown-person"],
  ["no such space", ["who", "F", "BRANDS"], 3, "unknown-space"],
  ["no such page", ["check", "F", "Gil", "--page", "BRAND/Nowhere", "view"], 3, "unknown-page"],
  ["no such instance", ["status", "F", "--instance", "other"], 3, "unknown-instance"],
  ["no such file", ["status", "F-not"], 5, "file-missing"],
  ["never overwrites", ["new", "F"], 4, "file-exists"],
  ["no such demo", ["new", "G", "--demo", "nowhere"], 2, "unknown-demo"],
  ["no such plan", ["new", "G", "--plan", "gold"], 2, "bad-input"],
  ["no such dump", ["import", "F", "F-not"], 5, "file-missing"],
];

describe("exit codes", () => {
  test.each(rows)("%s", async (_name, args, code, error) => {
    const files: Record<string, string> = {
      F: at("acme.vestibule"),
      G: at("new.vestibule"),
      "F-not": at("not-there"),
    };
    const real = args.map((arg) => files[arg] ?? arg);
    const run = await runCli([...real, "--json"]);
    expect({ code: run.code, error: run.err === "" ? null : errorOf(run).code }).toEqual({
      code,
      error,
    });
    if (error !== null) expect(run.out).toBe("");
  });

  test("an unknown person is told with the closest names", async () => {
    const run = await runCli(["status", at("acme.vestibule"), "Gill"]);
    expect(run.err).toBe('error: There is no person "Gill". Closest: Gil.\n');
  });

  test("a file that is no workspace is damaged, and untouched", async () => {
    await writeFile(at("bad.vestibule"), "{}");
    const run = await runCli(["status", at("bad.vestibule"), "--json"]);
    expect([run.code, errorOf(run).code]).toEqual([5, "workspace-damaged"]);
    expect(await readFile(at("bad.vestibule"), "utf8")).toBe("{}");
  });
});

test("a demo can be made on another plan, and then obeys it", async () => {
  const invite = '{"do":"inviteGuest","email":"zoe@brandworks.example"}';
  await runCli(["new", at("free.vestibule"), "--demo", "acme", "--plan", "free"]);
  const onFree = await runCli(["apply", at("free.vestibule"), "-", "--json"], invite);
  expect([onFree.code, errorOf(onFree).code]).toEqual([4, "plan-without-guests"]);
  const onPremium = await runCli(["apply", at("acme.vestibule"), "-", "--json"], invite);
  expect(onPremium.code).toBe(0);
  expect((await runCli(["verify", at("free.vestibule")])).code).toBe(0);
});

describe("check --batch", () => {
  test("answers a line per line, in order, also where one cannot be answered", async () => {
    const questions = [
      '{"id":7,"person":"Gil","space":"BRAND","permission":"create/page"}',
      '{"person":"Gil","space":"BRAND","permission":"create/blogpost"}',
      "not json",
      '{"id":"x","person":"Nobody","space":"BRAND","permission":"read/space"}',
      '{"person":"Gil","page":"BRAND/Budget","ability":"view"}',
      '{"person":"Gil","space":"BRAND"}',
    ].join("\n");
    const run = await runCli(["check", at("acme.vestibule"), "--batch", "-"], questions);
    expect(run.code).toBe(3);
    const answers = documents(run) as {
      id?: unknown;
      allowed?: boolean;
      error?: { code: string };
    }[];
    expect(answers.map((one) => one.allowed ?? one.error?.code)).toEqual([
      true,
      false,
      "bad-json",
      "unknown-person",
      false,
      "bad-input",
    ]);
    expect(answers.map((one) => one.id)).toEqual([
      7,
      undefined,
      undefined,
      "x",
      undefined,
      undefined,
    ]);
  });
});

describe("apply", () => {
  const revision = async () => {
    const run = await runCli(["verify", at("acme.vestibule"), "--json"]);
    return document<{ revision: number }>(run).revision;
  };

  test("commits a file of changes as one, all or none", async () => {
    const before = await revision();
    const good = { do: "addMember", group: "design-team", person: "Gil" };
    const refused = { do: "addMember", group: "design-team", person: "Rosa" };
    await writeFile(at("changes.json"), JSON.stringify([good, refused]));
    const run = await runCli(["apply", at("acme.vestibule"), at("changes.json"), "--json"]);
    expect([run.code, errorOf(run).code]).toEqual([4, "already-member"]);
    expect(errorOf(run).details).toMatchObject({ change: 2 });
    expect(await revision()).toBe(before);
    await writeFile(at("changes.json"), JSON.stringify([good]));
    expect((await runCli(["apply", at("acme.vestibule"), at("changes.json")])).code).toBe(0);
    expect(await revision()).toBe(before + 1);
    const status = await runCli(["status", at("acme.vestibule"), "Gil", "--json"]);
    expect(document(status)).toMatchObject({
      designation: "regular",
      regularGroups: ["design-team"],
    });
  });

  test("--stream acknowledges each line by itself; a refused one changes nothing", async () => {
    const before = await revision();
    const lines = [
      '{"do":"addMember","group":"design-team","person":"Gil"}',
      '{"do":"addMember","group":"design-team","person":"Gil"}',
      '{"do":"fly"}',
      '{"do":"grant","space":"KB","person":"Gia","permissions":"default-guest-set"}',
    ].join("\n");
    const run = await runCli(["apply", at("acme.vestibule"), "-", "--stream"], lines);
    expect(documents(run)).toMatchObject([
      { v: 1, ok: true, revision: before + 1 },
      { v: 1, ok: false, error: { code: "already-member" } },
      { v: 1, ok: false, error: { code: "file-not-understood" } },
      { v: 1, ok: true, revision: before + 2 },
    ]);
    expect(run.code).toBe(4);
    expect(await revision()).toBe(before + 2);
  });

  test("--act-as obeys who may do what (R29)", async () => {
    const changes = '{"do":"addMember","group":"guests-brandworks","person":"Gia"}';
    const byAda = ["apply", at("acme.vestibule"), "-", "--json", "--act-as", "Ada"];
    const refused = await runCli(byAda, changes);
    expect([refused.code, errorOf(refused).code]).toEqual([4, "not-allowed"]);
    const grant = '{"do":"grant","space":"BRAND","person":"Gia","permissions":["read/space"]}';
    expect((await runCli(byAda, grant)).code).toBe(0);
  });
});

test("every command's help has an example, and it works as printed", async () => {
  await writeFile(at("changes.json"), '[{"do":"deactivate","person":"Rosa"}]');
  await mkdir(at("dump"));
  await writeFile(at("dump", "groups.json"), '{"results":[{"type":"group","name":"partners-a"}]}');
  await runCli(["new", at("site.vestibule")]);
  for (const name of await readdir(at())) {
    if (name.startsWith("acme.vestibule")) await rm(at(name), { recursive: true });
  }
  for (const name of [
    "new",
    "import",
    "status",
    "check",
    "why",
    "reach",
    "who",
    "revoke",
    "give",
    "revoke-all",
    "page-revoke",
    "page-give",
    "compare",
    "idle",
    "sturdy",
    "lookup",
    "whatif",
    "apply",
    "activity",
    "changed",
    "undo",
    "redo",
    "verify",
    "rebuild",
  ]) {
    const help = await runCli([name, "--help"]);
    const example = /\nExample:\n {2}vestibule (.+)\n$/.exec(help.out)?.[1] ?? "";
    const args = example.split(" ").map((word) => word.replaceAll("'", ""));
    const run = await runCli(args, "", at());
    expect([args[0], run.code, run.err]).toEqual([name, 0, ""]);
    expect(run.out).not.toBe("");
  }
});
