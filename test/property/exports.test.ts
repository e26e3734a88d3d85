import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf, stateOf } from "#electron/domain/workspace-file.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { anonymised } from "#electron/transfer/exports/anonymise.ts";
import { readWorkspaceJson, workspaceJson } from "#electron/transfer/exports/workspace-json.ts";
import { pageAbilities } from "#shared/model/page.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { workspaceSchema } from "#shared/model/workspace.ts";
import { randomWorld } from "#test/support/random-world.ts";
import { workspaceOf } from "#test/support/world-instance.ts";

/** Every answer there is, people, spaces and pages by their place in the workspace. */
function answersOf(workspace: WorkspaceState) {
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the workspace has no instance");
  const index = buildIndex(instance);
  const people = [...index.people];
  const spaces = [...index.spaces];
  return {
    designations: people.map((at) => designationOf(index, at)),
    net: people.map((person) => spaces.map((space) => index.core.net(person, space))),
    pages: [...instance.pages.values()].map((page) =>
      people.map((person) =>
        pageAbilities.map((ability) => {
          const { allowed, certainty, notes } = decidePage(index, person, page, ability);
          return { allowed, certainty, notes };
        }),
      ),
    ),
    findings: [
      people.map((at) => personFindings(index, at)),
      spaces.map((at) => spaceFindings(index, at)),
    ],
  };
}

test("an anonymised workspace gives every answer that the real one gives", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const workspace = workspaceOf(world);
      const file = anonymised(fileOf(workspace));
      expect(workspaceSchema.parse(file)).toEqual(file);
      expect(answersOf(stateOf(file))).toEqual(answersOf(workspace));
    }),
    { numRuns: 300 },
  );
});

test("nothing of what people are called is left in an anonymised workspace", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const marked = {
        ...world,
        people: world.people.map((one) => ({ ...one, name: "Secret Name" })),
      };
      const workspace = workspaceOf(marked);
      const text = JSON.stringify(anonymised(fileOf(workspace)));
      expect(text).not.toContain("Secret");
      for (const { name } of [...marked.groups, ...marked.spaces])
        expect(text).not.toContain(JSON.stringify(name));
      expect(text).not.toContain("mail.example");
    }),
    { numRuns: 50 },
  );
});

test("a workspace comes back from its JSON as it was", () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      const file = fileOf(workspaceOf(world));
      const text = workspaceJson(file, "2026-11-24T10:00:00.000Z");
      expect(readWorkspaceJson(`\uFEFF${text}`, "x.json")).toEqual(
        JSON.parse(JSON.stringify(file)),
      );
    }),
    { numRuns: 50 },
  );
});
