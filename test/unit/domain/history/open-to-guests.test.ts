import { describe, expect, it } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { decideAll } from "#electron/domain/decide.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { openToGuestsSince } from "#electron/domain/history/open-to-guests.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import type { Change } from "#shared/model/change.ts";
import { consoleActor } from "#shared/model/workspace.ts";

/** The number of the change, from 1, since which the space of this key is open to guests. */
function since(key: string, ...batches: (Change | Change[])[]): number | null {
  const workspace = demoWorkspace("acme");
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the demo has no instance");
  const start = workspace.revision;
  let ids = 0;
  const commits = batches.map((batch): Commit => {
    const at = "2026-04-01T10:00:00.000Z";
    const revision = workspace.revision + 1;
    const context = { at, actor: consoleActor, revision, newId: () => `made-${++ids}` };
    const decided = decideAll(workspace, buildDirectory(instance), [batch].flat(), context);
    if (!decided.ok) throw new Error(decided.error.message);
    const { events, label } = decided.value;
    const entry = { revision, at, actor: consoleActor, label, kind: "command" } as const;
    const commit = { entry, events };
    applyCommit(workspace, commit);
    return commit;
  });
  const space = [...instance.spaces.values()].find((one) => one.key === key);
  if (!space) throw new Error(`no space ${key}`);
  const before = structuredClone(fileOf(workspace));
  const found = openToGuestsSince(workspace, buildDirectory(instance), commits, space.id);
  expect(fileOf(workspace)).toEqual(before);
  return found && found.revision - start;
}

const open: Change = { do: "grant", space: "HR", person: "Gia", permissions: ["read/space"] };
const shut: Change = { do: "revoke", space: "HR", person: "Gia", permissions: ["read/space"] };
const other: Change = { do: "createGroup", name: "others", kind: "other" };

describe("since when a space is open to guests", () => {
  it("is since the change that let the first one in, of those without a break", () => {
    expect(since("HR", open, shut, open, other)).toBe(3);
  });

  it("is since someone in it became a guest", () => {
    const leave = (group: string): Change => ({ do: "removeMember", group, person: "Rosa" });
    const join: Change = { do: "addMember", group: "guests-brandworks", person: "Rosa" };
    const own: Change = { do: "grant", space: "HR", person: "Rosa", permissions: ["read/space"] };
    const changes = [own, join, leave("design-team"), leave("confluence-users-acme"), other];
    expect(since("HR", ...changes)).toBe(4);
  });

  it("is since the space was made, where it was open from the first", () => {
    const make: Change = { do: "createSpace", key: "NEW", name: "New" };
    const all: Change = { do: "setAnonymous", space: "NEW", permissions: ["read/space"] };
    expect(since("NEW", [make, all], other)).toBe(1);
    expect(since("NEW", make, all, other)).toBe(2);
  });

  it("is not known where it is so as far back as one sees, and nothing where it is shut", () => {
    expect(since("BRAND", other)).toBeNull();
    expect(since("HR", open, shut)).toBeNull();
  });
});
