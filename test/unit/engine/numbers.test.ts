import { describe, expect, it } from "vitest";
import { Numbers } from "#electron/engine/core/numbers.ts";

/** Things that came in this order; those after a minus went again. */
function numbered(...steps: string[]): Numbers<string> {
  const numbers = new Numbers<string>();
  for (const step of steps) {
    if (step.startsWith("-")) numbers.remove(step.slice(1));
    else numbers.add(step);
  }
  return numbers;
}

describe("things of one kind", () => {
  it.each<[string, string[], number[], number, number]>([
    ["none", [], [], 0, 0],
    ["three that came", ["a", "b", "c"], [0, 1, 2], 3, 3],
    ["one that went from the middle", ["a", "b", "c", "-b"], [0, 2], 2, 3],
    ["a number given again", ["a", "b", "-a", "c"], [0, 1], 2, 2],
    ["one that was not there to go", ["a", "-b"], [0], 1, 1],
    ["one that went twice, and two that came", ["a", "-a", "-a", "b", "c"], [0, 1], 2, 2],
  ])("%s: %j have the numbers %j, %i of them, below %i", (_, steps, given, size, end) => {
    const numbers = numbered(...steps);
    expect([...numbers]).toEqual(given);
    expect([numbers.size, numbers.end]).toEqual([size, end]);
    for (const number of given) expect(numbers.of(numbers.id(number))).toBe(number);
  });

  it("answer with their number, and nothing where there is none", () => {
    const numbers = numbered("a", "b", "-a");
    expect([numbers.of("b"), numbers.of("a"), numbers.of("c")]).toEqual([1, undefined, undefined]);
    expect(numbers.id(1)).toBe("b");
    expect(() => numbers.id(0)).toThrow("nothing has the number 0");
    expect(() => numbers.id(7)).toThrow("nothing has the number 7");
  });

  it("say which number a new one has", () => {
    const numbers = numbered("a", "b", "-a");
    expect([numbers.add("c"), numbers.add("d")]).toEqual([0, 2]);
  });
});
