import { describe, expect, it } from "vitest";
import { compareViews } from "#electron/domain/what-if/compare.ts";
import type { HeldSource } from "#electron/domain/what-if/sources-held.ts";
import type { View } from "#electron/domain/what-if/view.ts";
import type { Designation, PersonRef } from "#shared/explanation/decision.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { setOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

type SeenSource = readonly [by: string, gives: readonly PermissionKey[]];

/** What is seen, in words: whoever and whatever is not named is not there. */
interface Seen {
  /** By id; the name is the id's first part. */
  readonly people?: Readonly<Record<string, Designation>>;
  readonly lookUps?: Readonly<Record<string, number | null>>;
  readonly held?: Readonly<Record<string, Readonly<Record<string, readonly PermissionKey[]>>>>;
  readonly sources?: Readonly<Record<string, Readonly<Record<string, readonly SeenSource[]>>>>;
  readonly abilities?: Readonly<Record<string, Readonly<Record<string, readonly PageAbility[]>>>>;
  readonly visible?: readonly string[];
  readonly findings?: readonly string[];
}

const nameOf = (id: string) => id.split("-")[0] ?? "";

function personOf(id: string, designation: Designation): PersonRef {
  return { id: asPersonId(id), name: nameOf(id), email: null, designation };
}

/** A row by its group's name, or the own one, that gives these permissions. */
function sourceOf([by, gives]: SeenSource): HeldSource {
  const group = { id: asGroupId(by), name: by, kind: "guest" as const, hasGuestMembers: true };
  const own = by === "individual" || by === "anonymous";
  return { route: own ? by : "group", group: own ? null : group, gives: setOf(gives) };
}

function view({ people = {}, lookUps = {}, held = {}, sources = {}, ...seen }: Seen): View {
  const { abilities = {}, ...rest } = seen;
  const everyone = Object.entries(people);
  return {
    people: new Map(everyone.map(([id, one]) => [asPersonId(id), personOf(id, one)])),
    reasons: new Map(everyone.map(([id]) => [asPersonId(id), `so it is with ${id}`])),
    lookUps: new Map(Object.entries(lookUps).map(([id, count]) => [asPersonId(id), count])),
    spaces: new Map(
      Object.keys(held).map((id) => [
        asSpaceId(id),
        {
          id: asSpaceId(id),
          key: id.toUpperCase(),
          name: nameOf(id),
          status: "current" as const,
          guestVisible: rest.visible?.includes(id) ?? false,
        },
      ]),
    ),
    held: new Map(
      Object.entries(held).map(([id, cells]) => [
        asSpaceId(id),
        new Map(Object.entries(cells).map(([who, keys]) => [asPersonId(who), setOf(keys)])),
      ]),
    ),
    sources: new Map(
      Object.entries(sources).map(([id, cells]) => [
        asSpaceId(id),
        new Map(Object.entries(cells).map(([who, rows]) => [asPersonId(who), rows.map(sourceOf)])),
      ]),
    ),
    pages: new Map(
      Object.keys(abilities).map((id) => [asPageId(id), { id: asPageId(id), title: nameOf(id) }]),
    ),
    abilities: new Map(
      Object.entries(abilities).map(([id, cells]) => [
        asPageId(id),
        new Map(Object.entries(cells).map(([who, list]) => [asPersonId(who), list])),
      ]),
    ),
    seats: everyone.length,
    findings: new Map(
      (rest.findings ?? []).map((key) => [
        key,
        { id: "one-step-from-guest" as const, person: personOf(key, "guest") },
      ]),
    ),
  };
}

const three: Seen["people"] = { "bo-2": "guest", "bo-1": "guest", "al-3": "guest" };
const say = (before: Seen, after: Seen) => compareViews(view(before), view(after));

describe("what differs is said by name, then by key or title", () => {
  it("of those who flip, with the reason afterwards; whoever is new had no access", () => {
    const { flips, seats } = say(
      { people: { "bo-2": "regular", "al-3": "guest" } },
      { people: three },
    );
    expect(flips.map(({ person, from, to, because }) => [person.id, from, to, because])).toEqual([
      ["bo-1", "none", "guest", ["so it is with bo-1"]],
      ["bo-2", "regular", "guest", ["so it is with bo-2"]],
    ]);
    expect(seats).toEqual({ before: 2, after: 3 });
  });

  it("of access gained and lost, also where a space or a person was not there or is gone", () => {
    const view: PermissionKey = "read/space";
    const { access } = say(
      {
        people: three,
        held: { b: { "bo-2": [view, "create/page"], "bo-1": [view] }, c: { "al-3": [view] } },
      },
      {
        people: { "bo-2": "guest", "bo-1": "guest" },
        held: { b: { "bo-1": [view], "bo-2": [view, "export/space"] }, a: { "bo-2": [view] } },
      },
    );
    expect(
      access.map((one) => [one.person.id, one.space.key, one.gained.join(), one.lost.join()]),
    ).toEqual([
      ["al-3", "C", "", view],
      ["bo-2", "A", view, ""],
      ["bo-2", "B", "export/space", "create/page"],
    ]);
  });

  it("of what stays by fewer rows: together what hangs by the same ones", () => {
    const [view, add] = ["read/space", "create/comment"] as const;
    const had: SeenSource[] = [
      ["zoo", [view, add]],
      ["individual", [view]],
      ["ants", [view, add]],
    ];
    const { weakened } = say(
      {
        people: three,
        held: { c: {}, b: {} },
        sources: { c: { "bo-1": had, "al-3": had }, b: { "bo-1": had, "bo-2": had, "al-3": had } },
      },
      {
        people: three,
        held: { c: {}, b: {}, a: {} },
        sources: {
          c: { "bo-1": [["zoo", [view, add]]], "al-3": had },
          a: { "bo-1": [["zoo", [view]]] },
          b: {
            "bo-1": [
              ["anonymous", [view]],
              ["zoo", [view]],
            ],
            "al-3": [["ants", [view, add]]],
          },
        },
      },
    );
    expect(
      weakened.map(({ person, space, permissions, before, left }) => [
        ...[person.id, space.key, permissions.join(), before],
        left.map((one) => one.group?.name ?? one.route).join(),
      ]),
    ).toEqual([
      ["al-3", "B", view, 3, "ants"],
      ["al-3", "B", add, 2, "ants"],
      ["bo-1", "B", view, 3, "zoo,anonymous"],
      ["bo-1", "C", view, 3, "zoo"],
      ["bo-1", "C", add, 2, "zoo"],
    ]);
  });

  it("of pages: two of one title by their ids", () => {
    const can: PageAbility[] = ["view", "edit"];
    const { pages } = say(
      { people: three, abilities: { "home-2": { "bo-1": ["view"] }, "home-1": { "bo-1": [] } } },
      {
        people: three,
        abilities: {
          "home-2": { "bo-1": ["edit"] },
          "home-1": { "bo-1": can },
          about: { "bo-1": can, "al-3": ["view"], "bo-2": [] },
        },
      },
    );
    expect(
      pages.map((one) => [one.person.id, one.page.id, one.gained.join(), one.lost.join()]),
    ).toEqual([
      ["al-3", "about", "view", ""],
      ["bo-1", "about", "view,edit", ""],
      ["bo-1", "home-1", "view,edit", ""],
      ["bo-1", "home-2", "edit", "view"],
    ]);
  });

  it("of how many can be looked up, where that differs", () => {
    const { lookUps } = say(
      { people: three, lookUps: { "bo-2": 3, "bo-1": null, "al-3": 1 } },
      { people: { ...three, "cy-4": "guest" }, lookUps: { "bo-2": 3, "bo-1": 0, "al-3": 2 } },
    );
    expect(lookUps.map((one) => [one.person.id, one.before, one.after])).toEqual([
      ["al-3", 1, 2],
      ["bo-1", null, 0],
    ]);
  });

  it("of spaces that guests see: two of one name by their keys", () => {
    const held = { "docs-2": {}, "docs-1": {}, brand: {}, alone: {} };
    const { guestVisibleSpaces } = say(
      { held, visible: ["alone", "brand"] },
      { held: { ...held, fresh: {} }, visible: ["docs-2", "docs-1", "brand", "fresh"] },
    );
    expect(guestVisibleSpaces.added.map((one) => one.key)).toEqual(["DOCS-1", "DOCS-2", "FRESH"]);
    expect(guestVisibleSpaces.removed).toEqual([
      { id: "alone", key: "ALONE", name: "alone", status: "current" },
    ]);
  });

  it("of findings that are new and that are settled", () => {
    const { findings } = say({ findings: ["c", "a", "z"] }, { findings: ["d", "b", "c"] });
    const about = (some: typeof findings.added) => some.map((one) => one.person?.id);
    expect([about(findings.added), about(findings.removed)]).toEqual([
      ["b", "d"],
      ["a", "z"],
    ]);
  });
});
