import type { Models } from "confluence.js";
import { describe, expect, it } from "vitest";
import { documentsOf } from "#electron/transfer/reading/documents.ts";
import { readDocument } from "#electron/transfer/recognise.ts";

// Typed as the published REST models, so that a drift between them and our schemas is seen.
const user = {
  type: "known",
  accountId: "a-1",
  accountType: "atlassian",
  email: "rosa@acme.example",
  publicName: "rosa",
  displayName: "Rosa Lind",
} satisfies Partial<Models.User>;

const group = { type: "group", name: "design-team", id: "g-1" } satisfies Partial<Models.Group>;

const permission = {
  operation: { operation: "read", targetType: "space" },
  anonymousAccess: false,
  unlicensedAccess: false,
  subjects: { group: { results: [group as Models.Group], size: 1 }, _expandable: {} },
} satisfies Partial<Models.SpacePermission>;

const space = {
  id: 98310,
  key: "BRAND",
  name: "Brand",
  type: "global",
  status: "current",
} satisfies Partial<Models.Space>;

function read(value: unknown) {
  const [document] = documentsOf(value, "dump.json");
  if (!document) throw new Error("no document");
  return readDocument(document, "dump.json");
}

describe("the published REST models", () => {
  it("are read as what they are", () => {
    expect(read({ results: [group] }).format).toBe("confluence-v1-groups");
    expect(read({ results: [user] }).format).toBe("confluence-v1-group-members");
    expect(read(user).format).toBe("confluence-v1-users");
    expect(read(space).format).toBe("confluence-v1-spaces");
    const dump = read({ ...space, permissions: [permission] });
    expect(dump.grants).toEqual([
      {
        space: { id: "98310", key: "BRAND" },
        principal: { type: "group", ref: { id: "g-1", name: "design-team" } },
        permission: "read/space",
        place: { file: "dump.json" },
      },
    ]);
  });
});
