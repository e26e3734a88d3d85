import { expect, it } from "vitest";
import { firstCommit, workspaceOf } from "#electron/domain/new-workspace.ts";
import { fileOf, stateOf } from "#electron/domain/workspace-file.ts";
import { defaultSettings } from "#shared/model/settings.ts";
import { consoleActor, workspaceSchema } from "#shared/model/workspace.ts";

const at = "2026-11-25T10:00:00.000Z";
const context = { at, actor: consoleActor, revision: 1, newId: () => "first" };

it("a new workspace has one empty instance of its plan, and the change that made it", () => {
  const workspace = workspaceOf("Acme", [firstCommit("Acme", "premium", context)]);
  expect(fileOf(workspace)).toEqual({
    name: "Acme",
    revision: 1,
    changes: [
      { revision: 1, at, actor: consoleActor, label: "Create the workspace Acme", kind: "created" },
    ],
    instances: [
      {
        header: {
          id: "first",
          name: "Acme",
          site: null,
          plan: "premium",
          seatLimit: null,
          anonymousAccess: false,
          settings: defaultSettings,
        },
        people: [],
        groups: [],
        memberships: [],
        spaces: [],
        grants: [],
        pages: [],
        opaque: [],
      },
    ],
  });
});

it("what a file holds, read back, is the same workspace", () => {
  const workspace = workspaceOf("Acme", [firstCommit("Acme", "free", context)]);
  const file = JSON.stringify(fileOf(workspace));
  expect(stateOf(workspaceSchema.parse(JSON.parse(file)))).toEqual(workspace);
});
