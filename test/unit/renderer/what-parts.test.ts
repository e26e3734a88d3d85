import { expect, it } from "vitest";
import { whatParts } from "#renderer/features/activity/what-parts.ts";
import type { TouchedThing } from "#shared/explanation/event-words.ts";

const thing = (type: TouchedThing["type"], name: string): TouchedThing => ({
  type,
  id: `the ${type}`,
  name,
  gone: false,
});
const parts = (what: string, about: TouchedThing[]) =>
  whatParts({ what, about, before: "", after: "" }).map((part) =>
    part.thing ? `[${part.thing.type} ${part.text}]` : part.text,
  );

it.each([
  ["Gil", [thing("person", "Gil")], ["[person Gil]"]],
  [
    "Gil in Staff",
    [thing("person", "Gil"), thing("group", "Staff")],
    ["[person Gil]", " in ", "[group Staff]"],
  ],
  [
    "Anonymous visitors on Brand",
    [thing("space", "Brand")],
    ["Anonymous visitors on ", "[space Brand]"],
  ],
  [
    "Brand on Brand",
    [thing("group", "Brand"), thing("space", "Brand")],
    ["[group Brand]", " on ", "[space Brand]"],
  ],
  ["The instance", [], ["The instance"]],
])("tells things from the words between: %s", (what, about, expected) => {
  expect(parts(what, about)).toEqual(expected);
  expect(
    whatParts({ what, about, before: "", after: "" })
      .map((part) => part.text)
      .join(""),
  ).toBe(what);
});
