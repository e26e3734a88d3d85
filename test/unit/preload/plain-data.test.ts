import { describe, expect, test } from "vitest";
import { isPlainData } from "#electron/preload/plain-data.ts";

function nested(depth: number): unknown {
  return depth === 0 ? "bottom" : { in: [nested(depth - 1)] };
}

const circle: { self?: unknown } = {};
circle.self = circle;

describe("plain data", () => {
  test.each([
    [undefined],
    [null],
    [""],
    ["x".repeat(10_000_000)],
    [0],
    [Number.NaN],
    [false],
    [[]],
    [{}],
    [{ filter: ["guest", { text: "dana", limit: 20 }] }],
    [nested(10)],
    [JSON.parse('{"constructor": 1, "toString": "x"}')],
  ])("is a value as calls take it (case %#)", (value) => {
    expect(isPlainData(value)).toBe(true);
  });

  test.each([
    ["a function", () => undefined],
    ["a symbol", Symbol("x")],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a typed array", new Uint8Array(3)],
    ["an error", new Error("x")],
    ["an object of a class", new (class Thing {})()],
    ["an object without a prototype", Object.create(null)],
    // The bridge makes a prototype of such a key, where no schema would see it.
    ["an object with a hidden prototype", Object.create({ isAdmin: true })],
    ["a circle", circle],
    ["something endlessly deep", nested(1000)],
    ["any of these inside", { filter: [{ text: () => "dana" }] }],
  ])("is not %s", (_what, value: unknown) => {
    expect(isPlainData(value)).toBe(false);
  });
});
