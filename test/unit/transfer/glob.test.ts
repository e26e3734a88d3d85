import { describe, expect, it } from "vitest";
import { fitsGlob } from "#electron/transfer/merging/glob.ts";

describe("fitsGlob", () => {
  it.each([
    ["guests-*", "guests-brandworks", true],
    ["guests-*", "Guests-Brandworks", true],
    ["guests-*", "old-guests-brandworks", false],
    ["*guests*", "old-guests-brandworks", true],
    ["design-team", "design-team", true],
    ["design-team", "design-teams", false],
    ["team-?", "team-7", true],
    ["team-?", "team-77", false],
    ["*a*b", "xaxbxb", true],
    ["*", "", true],
    ["", "x", false],
    ["jira.users", "jira-users", false],
    ["[a-z]*", "abc", false],
  ])("%s and %s: %s", (pattern, name, fits) => {
    expect(fitsGlob(pattern, name)).toBe(fits);
  });

  it("answers at once for a pattern made to be slow", () => {
    expect(fitsGlob(`${"*a".repeat(200)}b`, "a".repeat(512))).toBe(false);
  });
});
