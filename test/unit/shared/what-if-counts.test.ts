import { describe, expect, it } from "vitest";
import type { Designation } from "#shared/explanation/decision.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import { whatIfCounts } from "#shared/explanation/what-if-counts.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";

const nothing: WhatIf = {
  flips: [],
  access: [],
  pages: [],
  seats: { before: 184, after: 184 },
  guestVisibleSpaces: { added: [], removed: [] },
  lookUps: [],
  findings: { added: [], removed: [] },
};
const person = (name: string) => ({
  ...{ id: asPersonId(name), name, email: null, designation: "guest" as const },
});
const space = (name: string) => ({
  ...{ id: asSpaceId(name), key: name, name, status: "current" as const },
});
const page = (title: string) => ({ id: asPageId(title), title });
const flip = (name: string, to: Designation) => ({
  ...{ person: person(name), from: "regular" as const, to, because: [] },
});

describe("effects, counted", () => {
  it("are none where nothing happens", () => {
    expect(whatIfCounts(nothing)).toEqual([]);
  });

  it("say how many people stand otherwise, by what they become", () => {
    const flips = [flip("Ann", "guest"), flip("Ben", "guest"), flip("Cem", "none")];
    expect(whatIfCounts({ ...nothing, flips })).toEqual([
      "2 people become guests.",
      "1 person is left without access.",
    ]);
  });

  it("count people and places once, gains apart from losses", () => {
    const gain = { gained: ["read/space" as const], lost: [] };
    const loss = { gained: [], lost: ["read/space" as const] };
    const access = [
      { person: person("Ann"), space: space("A"), ...gain },
      { person: person("Ann"), space: space("B"), ...gain },
      { person: person("Ben"), space: space("A"), ...loss },
    ];
    const pages = [
      { person: person("Ann"), page: page("Plan"), gained: ["view" as const], lost: [] },
      { person: person("Ben"), page: page("Plan"), gained: ["view" as const], lost: [] },
    ];
    expect(whatIfCounts({ ...nothing, access, pages })).toEqual([
      "1 person gains something in 2 spaces.",
      "1 person loses something in 1 space.",
      "2 people gain something on 1 page.",
    ]);
  });

  it("tell of seats, spaces, look-ups and findings", () => {
    const group = {
      ...{ id: asGroupId("staff"), name: "staff", kind: "regular" as const },
      hasGuestMembers: false,
    };
    expect(
      whatIfCounts({
        ...nothing,
        seats: { before: 184, after: 185 },
        guestVisibleSpaces: { added: [space("A")], removed: [space("B"), space("C")] },
        lookUps: [{ person: person("Ann"), before: 3, after: 4 }],
        findings: {
          added: [{ id: "groups-to-classify", group }],
          removed: [{ id: "groups-to-classify", group }],
        },
      }),
    ).toEqual([
      "Seats: 184 → 185.",
      "1 space opens to guests.",
      "2 spaces are no longer open to any guest.",
      "1 person can look up more or fewer people.",
      "1 new finding.",
      "1 finding is settled.",
    ]);
  });
});
