import { expect, test } from "vitest";
import { ListedFacts } from "#shared/model/listed-facts.ts";

interface Fact {
  readonly id: string;
}

const one = { id: "one" };
const two = { id: "two" };

/** Facts of a list, and how often a key was made. */
function listed() {
  const made = { keys: 0 };
  const facts = new ListedFacts<string, Fact>([one, two], (fact) => {
    made.keys++;
    return fact.id;
  });
  return { facts, made };
}

test("counting and walking over values makes no keys", () => {
  const { facts, made } = listed();
  expect([facts.size, [...facts.values()], made.keys]).toEqual([2, [one, two], 0]);
});

test.each<[string, (facts: Map<string, Fact>) => unknown, unknown]>([
  ["get", (facts) => facts.get("two"), two],
  ["has", (facts) => facts.has("two"), true],
  ["keys", (facts) => [...facts.keys()], ["one", "two"]],
  ["entries", (facts) => [...facts.entries()], Object.entries({ one, two })],
  ["walking over it", (facts) => [...facts], Object.entries({ one, two })],
  ["a copy", (facts) => [...new Map(facts)], Object.entries({ one, two })],
  ["delete", (facts) => [facts.delete("one"), facts.size, [...facts.values()]], [true, 1, [two]]],
  [
    "set",
    (facts) => [...facts.set("one", { id: "new" }).set("three", one).values()],
    [{ id: "new" }, two, one],
  ],
  [
    "forEach",
    (facts) => {
      const seen: unknown[] = [];
      facts.forEach((fact, key) => {
        seen.push([key, fact]);
      });
      return seen;
    },
    Object.entries({ one, two }),
  ],
])("by key it is a map like any other, and each key is made once: %s", (_, ask, answer) => {
  const { facts, made } = listed();
  expect(ask(facts)).toEqual(answer);
  facts.get("one");
  expect(made.keys).toBe(2);
});

test("what was cleared does not come back", () => {
  const { facts } = listed();
  facts.clear();
  expect([facts.size, facts.get("one"), [...facts.values()]]).toEqual([0, undefined, []]);
});
