import { expect, test } from "vitest";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { isWhole } from "#electron/store/whole.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { Instance } from "#shared/model/instance.ts";
import { startingState } from "#test/support/store-facts.ts";

type Lists = { -readonly [Name in keyof Instance]: Instance[Name] };

/** A workspace of one instance, changed by `change`. */
function withInstance(change: (one: Lists) => void) {
  const workspace = structuredClone(fileOf(startingState()));
  const [instance, ...others] = workspace.instances;
  if (instance === undefined) throw new Error("the world has no instance");
  const changed: Lists = { ...instance };
  change(changed);
  return { ...workspace, instances: [changed, ...others] };
}

const first = <Fact>([fact]: readonly Fact[]): Fact => {
  if (fact === undefined) throw new Error("the world has no such fact");
  return fact;
};

test("a workspace as we write it is whole", () => {
  expect(isWhole(withInstance(() => undefined))).toBe(true);
});

test.each(["people", "groups", "memberships", "spaces", "grants", "pages"] as const)(
  "%s of which one is there twice are not",
  (name) => {
    const twice = withInstance((one) => {
      Object.assign(one, { [name]: [...one[name], ...one[name].slice(0, 1)] });
    });
    expect(isWhole(twice)).toBe(false);
  },
);

test("an instance that is there twice is not", () => {
  const workspace = withInstance(() => undefined);
  const twice = { ...workspace, instances: [...workspace.instances, first(workspace.instances)] };
  expect(isWhole(twice)).toBe(false);
});

test.each<[string, (one: Lists) => void]>([
  ["people", (one) => Object.assign(one, { people: one.people.slice(1) })],
  ["groups", (one) => Object.assign(one, { groups: [] })],
  ["spaces", (one) => Object.assign(one, { spaces: [], pages: [] })],
  [
    "people of a page's list",
    (one) => {
      const page = first(one.pages);
      const view = { people: [asPersonId("nobody")], groups: [] };
      one.pages = [{ ...page, view }];
    },
  ],
  ["spaces of pages", (one) => Object.assign(one, { spaces: [], grants: [] })],
])("where %s are named that are not there, it is not", (_, change) => {
  const named = withInstance((one) => {
    const person = first(one.people).id;
    const group = first(one.groups).id;
    one.memberships = [{ group, person, change: 0 }];
    change(one);
  });
  expect(isWhole(named)).toBe(false);
});

test("two rows of a space for each kind of principal are different rows", () => {
  const rows = withInstance((one) => {
    const grant = first(one.grants);
    const person = first(one.people).id;
    const group = first(one.groups).id;
    one.grants = [
      { ...grant, principal: { type: "anonymous" } },
      { ...grant, principal: { type: "any-active-user" } },
      { ...grant, principal: { type: "group", id: group } },
      { ...grant, principal: { type: "person", id: person } },
    ];
  });
  expect(isWhole(rows)).toBe(true);
});
