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
    ["R&D / Möbel", "signs"],
    ["M\u00fcnchen", "accent"],
    ["a b", "spaced"],
    ["a-b", "dashed"],
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
    ["a name encoded as in an address", ["R%26D%20%2F%20M%C3%B6bel.json"], "signs"],
    ["a name whose signs a script replaced", ["members_R_D_M\u00f6bel_1.json"], "signs"],
    ["a name with its accents written apart", ["Mu\u0308nchen.json"], "accent"],
    ["a name written apart inside a file name", ["members-Mu\u0308nchen-1.json"], "accent"],
    ["an exact name before one that is like it", ["a-b.json"], "dashed"],
    ["a folder's exact name before a file's likeness", ["r-d-m\u00f6bel.json", "HR"], "hr"],
  ])("takes %s", (_, parts, id) => {
    expect(namedByPath(parts, lookup)).toBe(id);
  });

  it.each([
    ["two names in one file name", ["HR-and-BRAND.json"]],
    ["a name that two things share", ["shared.json"]],
    ["a mere beginning of a name", ["brandy.json"]],
    ["a likeness that two names share", ["a_b.json"]],
    ["a percent sign that encodes nothing", ["100%.json"]],
    ["nothing known", ["page-1.json", "dumps"]],
  ])("is not sure of %s", (_, parts) => {
    expect(namedByPath(parts, lookup)).toBeNull();
  });
});
