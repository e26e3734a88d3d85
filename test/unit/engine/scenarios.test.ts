import { describe, test } from "vitest";
import { ruleTables } from "#test/scenarios/all.ts";
import { rowName } from "#test/support/scenario.ts";
import { expectRow } from "#test/support/scenario-answers.ts";
import { engineAnswers } from "#test/support/scenario-engine.ts";
import { worldOf } from "#test/support/scenario-world.ts";

describe.each(ruleTables)("$rule $title", ({ scenarios }) => {
  describe.each(scenarios)("$when", (scenario) => {
    test.each(scenario.rows.map((row) => [rowName(row), row] as const))("%s", async (_, row) => {
      await expectRow(engineAnswers(worldOf(scenario)), row);
    });
  });
});
