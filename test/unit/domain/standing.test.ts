import { describe, expect, it } from "vitest";
import { buildDirectory } from "#electron/domain/directory.ts";
import {
  adminRolesOf,
  canHoldAdmin,
  isGuestByGroups,
  seatsInUse,
} from "#electron/domain/standing.ts";
import { asGroupId, asPersonId } from "#shared/model/ids.ts";
import type { Principal } from "#shared/model/space.ts";
import { groupOf, personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

/** One person of each sort, in the groups after which they are called. */
const directory = () =>
  buildDirectory(
    instanceOf(
      smallWorld({
        people: [
          personOf("nobody"),
          personOf("guest"),
          personOf("regular"),
          personOf("both"),
          personOf("other"),
          personOf("guest-app", { app: true }),
          personOf("regular-app", { app: true }),
          personOf("closed-guest", { active: false }),
          personOf("closed-regular", { active: false }),
        ],
        groups: [
          groupOf("guests", "guest"),
          { ...groupOf("users", "regular"), adminRole: "site" },
          groupOf("jira", "other"),
        ],
        memberships: [
          ...["guest", "both", "guest-app", "closed-guest"].map((person) => ({
            person,
            group: "guests",
          })),
          ...["regular", "both", "regular-app", "closed-regular"].map((person) => ({
            person,
            group: "users",
          })),
          { person: "other", group: "jira" },
        ],
      }),
    ),
  );

const person = (id: string): Principal => ({ type: "person", id: asPersonId(id) });
const group = (id: string): Principal => ({ type: "group", id: asGroupId(id) });

describe("by their groups", () => {
  it.each([
    ["nobody", false],
    ["guest", true],
    ["regular", false],
    ["both", false],
    ["other", false],
    ["guest-app", false],
    ["regular-app", false],
    ["closed-guest", true],
    ["closed-regular", false],
    ["unknown", false],
  ])("%s is a guest: %s (R1, R2)", (id, is) => {
    expect(isGuestByGroups(directory(), asPersonId(id))).toBe(is);
  });

  it("seats are taken by active guests and regular users, and by no app (R28)", () => {
    expect(seatsInUse(directory())).toBe(3);
  });

  it("administration comes with a group, to active accounts only (R29)", () => {
    const roles = (id: string) => [...adminRolesOf(directory(), asPersonId(id))];
    expect(roles("regular")).toEqual(["site"]);
    expect(roles("guest")).toEqual([]);
    expect(roles("closed-regular")).toEqual([]);
    expect(roles("unknown")).toEqual([]);
  });
});

describe("Admin could count (R10)", () => {
  it.each<[string, Principal, boolean]>([
    ["a regular group", group("users"), true],
    ["a group of another product", group("jira"), true],
    ["a guest group", group("guests"), false],
    ["a guest", person("guest"), false],
    ["a regular user", person("regular"), true],
    ["someone in both", person("both"), true],
    ["an app in a guest group", person("guest-app"), true],
    ["anonymous visitors", { type: "anonymous" }, false],
    ["any active user", { type: "any-active-user" }, false],
  ])("for %s", (_, principal, could) => {
    expect(canHoldAdmin(directory(), principal)).toBe(could);
  });
});
