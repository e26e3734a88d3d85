import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { ruleTables } from "#test/scenarios/all.ts";
import { type Row, rowName, type Scenario } from "#test/support/scenario.ts";
import { type Answers, expectRow } from "#test/support/scenario-answers.ts";
import { cliAnswers } from "#test/support/scenario-cli.ts";
import { StandingCli } from "#test/support/standing-cli.ts";

const cli = new StandingCli();

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vestibule-scenarios-"));
});
afterAll(async () => {
  await cli.close();
  await rm(root, { recursive: true, force: true });
});

/** Scenarios that begin alike share a workspace file, so that each is made once and asked once. */
interface Shared {
  readonly scenario: Scenario;
  readonly rows: Row[];
  answers?: Promise<Answers>;
}
const shared = new Map<string, Shared>();
const factIds = new Map<Scenario["facts"], number>();

function sharedBy(scenario: Scenario): Shared {
  const facts = factIds.get(scenario.facts) ?? factIds.size;
  factIds.set(scenario.facts, facts);
  const key = JSON.stringify([facts, scenario.changes, scenario.actAs]);
  const one = shared.get(key) ?? { scenario, rows: [] };
  shared.set(key, one);
  return one;
}

for (const { scenarios } of ruleTables) {
  for (const scenario of scenarios) sharedBy(scenario).rows.push(...scenario.rows);
}

async function answersFor(scenario: Scenario): Promise<Answers> {
  const one = sharedBy(scenario);
  one.answers ??= (async () => {
    const folder = join(root, String([...shared.values()].indexOf(one)));
    await mkdir(folder);
    return cliAnswers(cli, folder, one.scenario, one.rows);
  })();
  return one.answers;
}

describe.each(ruleTables)("$rule $title, on the command line", ({ scenarios }) => {
  describe.each(scenarios)("$when", (scenario) => {
    test.each(scenario.rows.map((row) => [rowName(row), row] as const))("%s", async (_, row) => {
      await expectRow(await answersFor(scenario), row);
    });
  });
});
