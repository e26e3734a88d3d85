import { describe, expect, it } from "vitest";
import { closestTo } from "#electron/domain/closest.ts";
import { buildDirectory, type Directory } from "#electron/domain/directory.ts";
import { findGroup, findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import { acme } from "./acme.ts";

const more: Change[] = [
  { do: "addPerson", name: "Gil", email: "gil@other.example" },
  { do: "addPerson", name: "98310" },
  { do: "createSpace", key: "98312", name: "A key that is another space's id" },
];

type Find = (directory: Directory, ref: string) => Outcome<{ readonly id: string }>;
const finders: Record<string, Find> = {
  person: findPerson,
  group: findGroup,
  space: findSpace,
  page: findPage,
};

const find = (kind: string, ref: string) => finders[kind]?.(acme(more).directory, ref);

/** The worked example with two of each that are called alike, as an import may bring them. */
function withTwins(): Directory {
  const { instance } = acme();
  const [person] = instance.people.values();
  const [group] = instance.groups.values();
  const [space] = instance.spaces.values();
  const [page] = instance.pages.values();
  if (!person || !group || !space || !page) throw new Error("the demo lacks something");
  for (const at of [1, 2]) {
    const first = at === 1;
    const [who, where] = [asPersonId(`nobody-${at}`), asSpaceId(`space-${at}`)];
    const [them, there] = [asGroupId(`group-${at}`), asPageId(`page-${at}`)];
    instance.people.set(who, { ...person, id: who, name: "Nobody", email: null });
    instance.groups.set(them, { ...group, id: them, name: first ? "Twins" : "TWINS" });
    instance.spaces.set(where, { ...space, id: where, key: first ? "Twin" : "TWIN" });
    instance.pages.set(there, { ...page, id: there, title: first ? "Twin" : "twin" });
  }
  return buildDirectory(instance);
}

describe("a reference", () => {
  it.each([
    ["person", "712020:rosa", "712020:rosa", "an account id"],
    ["person", "ROSA@acme.example", "712020:rosa", "an e-mail, case ignored"],
    ["person", "Rosa", "712020:rosa", "an exact display name"],
    ["person", "gil@other.example", "made-1", "one of two namesakes by e-mail"],
    ["person", "98310", "made-2", "a name that is an id of something else"],
    ["group", "group-design-team", "group-design-team", "a group's id"],
    ["group", "Design-TEAM", "group-design-team", "a group's name, case ignored"],
    ["space", "brand", "98310", "a space's key, case ignored"],
    ["space", "98311", "98311", "a space's id"],
    ["space", "98312", "made-3", "a key before another space's id"],
    ["page", "BRAND/Q3 plan", "brand-q3-plan", "a page by space and title"],
    ["page", "brand/q3 PLAN", "brand-q3-plan", "the same, case ignored"],
  ])("to a %s, %s, is %s: %s", (kind, ref, id) => {
    expect(find(kind, ref)).toMatchObject({ ok: true, value: { id } });
  });

  it("that fits several is refused with all of them, each told apart", () => {
    expect(find("person", "Gil")).toMatchObject({
      ok: false,
      error: {
        code: "ambiguous-person",
        details: {
          ref: "Gil",
          candidates: [
            "Gil (gil@brandworks.example, 712020:gil)",
            "Gil (gil@other.example, made-1)",
          ],
        },
      },
    });
  });

  it.each([
    ["person", "Nobody", ["Nobody (no e-mail, nobody-1)", "Nobody (no e-mail, nobody-2)"]],
    ["group", "twins", ["Twins (group-1)", "TWINS (group-2)"]],
    ["space", "TWIN", ["Twin (space-1)", "TWIN (space-2)"]],
    ["page", "BRAND/Twin", ["Twin (page-1)", "twin (page-2)"]],
  ])("to a %s, %s, may fit twins that came together: %j", (kind, ref, candidates) => {
    expect(finders[kind]?.(withTwins(), ref)).toMatchObject({
      ok: false,
      error: { code: `ambiguous-${kind}`, details: { ref, candidates } },
    });
  });

  it("that fits many is refused with the first ten", () => {
    const many: Change[] = Array.from({ length: 12 }, () => ({ do: "addPerson", name: "Kim" }));
    const outcome = findPerson(acme(many).directory, "Kim");
    expect(outcome.ok ? [] : outcome.error.details["candidates"]).toHaveLength(10);
  });

  it.each([
    ["person", "rosa", ["Rosa", "rosa@acme.example"], "the case of a name counts"],
    ["person", "Rosy", ["Rosa"], "a letter wrong"],
    ["person", "Wolfgang", [], "nothing like it"],
    ["person", "__proto__", [], "a key of every object"],
    ["group", "guests-brandwork", ["guests-brandworks"], "a beginning"],
    ["space", "HRR", ["HR"], "a letter too many"],
    ["page", "BRAND/Budgets", ["BRAND/Budget"], "a title with a letter too many"],
    ["page", "Q3 plan", ["BRAND/Q3 plan"], "a title without its space"],
  ])("to a %s, %s, that fits none is refused with the closest %j: %s", (kind, ref, closest) => {
    expect(find(kind, ref)).toMatchObject({
      ok: false,
      error: { code: `unknown-${kind}`, details: { ref, closest } },
    });
  });
});

describe("closestTo", () => {
  it.each([
    [
      "names that contain the text come first",
      "design",
      ["resign", "the-design-team"],
      ["the-design-team", "resign"],
    ],
    ["of equals, the first of the alphabet", "abc", ["abd", "abb"], ["abb", "abd"]],
    ["at most three", "a1", ["a2", "a3", "a4", "a5"], ["a2", "a3", "a4"]],
    ["none where nothing is near", "abc", ["xyz"], []],
    ["a single letter is found in no name by being part of it", "a", ["abc", "b"], ["b"]],
    [
      "a letter left out, put in or wrong is one step, two of them are two",
      "abcdef",
      ["abcf", "abcdeff", "abcdef"],
      ["abcdef", "abcdeff", "abcf"],
    ],
    ["one step more than a third of the letters is too far", "abcdef", ["abxxxf"], []],
    ["a name that is longer by as much is near", "abc", ["abcd", "abcde"], ["abcd", "abcde"]],
  ])("%s", (_name, text, names, closest) => {
    expect(closestTo(text, names)).toEqual(closest);
  });
});
