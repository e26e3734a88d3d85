import { describe, expect, it } from "vitest";
import { minimalSets } from "#electron/engine/advice/search.ts";

const items = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("minimal sets, found by trying", () => {
  it.each<[number, number[][]]>([
    [0, []],
    [3, [[0], [1, 2]]],
    [4, [[0, 1, 2, 3]]],
    [5, [[4], [0, 1, 2]]],
  ])("of %i things: %j and no other", (count, wanted) => {
    const does = (set: readonly number[]) =>
      wanted.some((one) => one.every((item) => set.includes(item)));
    expect(minimalSets(items(count), does)).toEqual({ sets: wanted, complete: true });
  });

  it("nothing at all is enough where all is as wanted already", () => {
    expect(minimalSets(items(3), () => true)).toEqual({ sets: [[]], complete: true });
  });

  it.each([
    // Every set of up to twelve; beyond them none, one, two or three.
    [3, 8, true],
    [12, 4096, true],
    [13, 1 + 13 + 78 + 286, false],
  ])("%i things are put together in %i ways, each tried once", (count, ways, complete) => {
    const tried: string[] = [];
    const none = minimalSets(items(count), (set) => {
      tried.push(set.join());
      return false;
    });
    expect(none).toEqual({ sets: [], complete });
    expect([tried.length, new Set(tried).size]).toEqual([ways, ways]);
  });

  it("none is tried that holds one already found", () => {
    const tried: string[] = [];
    minimalSets(items(3), (set) => {
      tried.push(set.join());
      return set.includes(0);
    });
    expect(tried).toEqual(["", "0", "1", "2", "1,2"]);
  });
});
