import { describe, expect, it } from "vitest";
import { hintIn, siteInName } from "#electron/transfer/merging/group-hints.ts";

describe("hintIn", () => {
  it.each([
    ["confluence-users", "regular", null],
    ["confluence-users-acme", "regular", null],
    ["Confluence-Guests-Acme", "guest", null],
    ["confluence-admins-acme", "regular", "confluence"],
    ["site-admins", "regular", "site"],
    ["administrators", "regular", "site"],
    ["system-administrators", "regular", "site"],
    ["org-admins", "regular", "organization"],
    ["atlassian-addons-admin", "regular", null],
  ] as const)("knows %s", (name, kind, adminRole) => {
    expect(hintIn(name)).toMatchObject({ kind, adminRole });
  });

  it.each(["jira-users-acme", "guests-brandworks", "my-confluence-guests", "site-admins-2"])(
    "does not guess about %s",
    (name) => expect(hintIn(name)).toBeNull(),
  );

  it("reads the site of a default group", () => {
    expect(siteInName("confluence-guests-acme")).toBe("acme");
    expect(siteInName("confluence-guests")).toBeNull();
  });
});
