import { writeFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { sealEnvelope } from "#electron/store/envelope.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { Instance } from "#shared/model/instance.ts";
import { document, errorOf } from "#test/support/cli.ts";
import { StandingCli } from "#test/support/standing-cli.ts";
import { noon, startingState } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const cli = new StandingCli();
afterAll(() => cli.close());
const file = () => at("w.vestibule");

/** Takes each kind of thing that others name out of a workspace and leaves what names it. */
const cuts: readonly [string, (instance: Instance) => void][] = [
  ["people", (one) => one.people.splice(0, 3)],
  ["groups", (one) => one.groups.splice(0, 2)],
  [
    "spaces",
    (one) => {
      const [gone] = one.spaces.splice(0, 1);
      one.pages.splice(0, one.pages.length, ...one.pages.filter((page) => page.space !== gone?.id));
    },
  ],
  ["all groups", (one) => one.groups.splice(0)],
  [
    "all spaces",
    (one) => {
      one.spaces.splice(0);
      one.pages.splice(0);
    },
  ],
];

test.each(cuts)(
  "a workspace that names %s who are not there opens, says so, and answers",
  async (_, cut) => {
    const workspace = structuredClone(fileOf(startingState()));
    const [instance] = workspace.instances;
    if (!instance) throw new Error("the demo has no instance");
    const [someone] = instance.people.slice(-1);
    const [page] = instance.pages;
    const circle = asPageId("in-circles");
    if (page) instance.pages.push({ ...page, id: circle, parent: circle });
    cut(instance);
    const [space] = instance.spaces;
    await writeFile(file(), await sealed(workspace));

    const told = document<{ problems: { what: string }[] }>(
      await cli.run(["verify", file(), "--json"]),
    );
    const problems = told.problems.map((one) => one.what);
    expect(problems.length).toBeGreaterThan(0);

    const person = someone?.id ?? "";
    const questions = [
      ["status", file()],
      ["status", file(), person],
      ["reach", file(), person],
      ["lookup", file(), person],
      ["sturdy", file(), person],
      ["compare", file(), person, instance.people[0]?.id ?? ""],
      ["idle", file()],
      ["revoke-all", file(), "read/space"],
      ...(space
        ? [
            ["check", file(), person, space.id, "read/space"],
            ["why", file(), person, space.id],
            ["who", file(), space.id],
            ["revoke", file(), person, space.id, "read/space"],
            ["give", file(), person, space.id, "export/space"],
          ]
        : []),
      ...instance.pages.map((one) => ["check", file(), person, "--page", one.id, "view"]),
      ["activity", file()],
    ];
    for (const question of questions) {
      const run = await cli.run(question);
      expect([question[0], run.code === 70, run.err]).toEqual([
        question[0],
        false,
        expect.stringContaining(problems[0] ?? "nothing"),
      ]);
    }
  },
);

async function sealed(workspace: ReturnType<typeof fileOf>): Promise<Buffer> {
  return Buffer.concat(await sealEnvelope(workspace, noon()));
}

test("a workspace with a page in no space is not opened, and the page is named", async () => {
  const workspace = structuredClone(fileOf(startingState()));
  Object.assign(workspace.instances[0]?.pages[0] ?? {}, { space: "nowhere" });
  await writeFile(file(), await sealed(workspace));
  const run = await cli.run(["status", file(), "--json"]);
  expect([run.code, errorOf(run)]).toMatchObject([
    5,
    {
      code: "workspace-damaged",
      details: { reason: expect.stringMatching(/^page .* unknown space nowhere$/) },
    },
  ]);
});
