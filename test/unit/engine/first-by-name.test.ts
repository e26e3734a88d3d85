import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { firstByName } from "#electron/engine/first-by-name.ts";
import { personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const names = ["Mia", "Ann", "Zoe", "Bob", "Eva", "Bob", "Dan"];

function first(limit: number, people = names.map((_, at) => at)): string[] {
  const world = smallWorld({ people: names.map((name, at) => personOf(`${at}`, { name })) });
  return firstByName(buildIndex(instanceOf(world)), people, limit).map(
    ({ name, id }) => `${name} ${id}`,
  );
}

test.each([
  [0, []],
  [1, ["Ann 1"]],
  [2, ["Ann 1", "Bob 3"]],
  [3, ["Ann 1", "Bob 3", "Bob 5"]],
  [5, ["Ann 1", "Bob 3", "Bob 5", "Dan 6", "Eva 4"]],
  [50, ["Ann 1", "Bob 3", "Bob 5", "Dan 6", "Eva 4", "Mia 0", "Zoe 2"]],
])("the first %i by name: %j", (limit, expected) => {
  expect(first(limit)).toEqual(expected);
});

test("whatever order they come in, and of those who are asked about alone", () => {
  expect(first(4, [6, 4, 2, 0, 1])).toEqual(["Ann 1", "Dan 6", "Eva 4", "Mia 0"]);
  expect(first(2, [2, 0, 4])).toEqual(["Eva 4", "Mia 0"]);
  expect(first(3, [])).toEqual([]);
});
