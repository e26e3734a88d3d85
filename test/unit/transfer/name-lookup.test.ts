import { describe, expect, it } from "vitest";
import { namedByPath, nameLookup } from "#electron/transfer/merging/name-lookup.ts";

const lookup = nameLookup([
  [
    ["98310", "brand"],
    ["98311", "hr"],
  ],
  [
    ["BRAND", "brand"],
    ["HR", "hr"],
    ["BRAND2", "brand2"],
    ["~rosa", "personal"],
  ],
  [
    ["Brand", "brand"],
    ["Permissions", "odd"],
    ["Shared", "one"],
    ["Shared", "two"],
    ["guests-brandworks", "guests"],
    ["brandworks", "other"],
  ],
]);

describe("namedByPath", () => {
  it.each([
    ["a folder that is a key, case ignored", ["page-1.json", "brand"], "brand"],
    ["a file that is an id", ["98311.json", "permissions"], "hr"],
    ["the nearest of several", ["page.json", "HR", "BRAND"], "hr"],
    ["the key of a personal space", ["~rosa.json"], "personal"],
    ["a name inside a file name", ["permissions-HR-2.json"], "hr"],
    ["the longest name inside a file name", ["members_guests-brandworks.json"], "guests"],
    ["a plain word only where nothing else names", ["permissions.json", "HR"], "hr"],
    ["a plain word where it is all there is", ["permissions.json", "dumps"], "odd"],
  ])("takes %s", (_, parts, id) => {
    expect(namedByPath(parts, lookup)).toBe(id);
  });

  it.each([
    ["two names in one file name", ["HR-and-BRAND.json"]],
    ["a name that two things share", ["shared.json"]],
    ["a mere beginning of a name", ["brandy.json"]],
    ["nothing known", ["page-1.json", "dumps"]],
  ])("is not sure of %s", (_, parts) => {
    expect(namedByPath(parts, lookup)).toBeNull();
  });
});
