import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJsonError } from "#electron/transfer/reading/locate-json-error.ts";

const cases: readonly (readonly [string, string, number, number])[] = [
  ['{"a": x}', "a value", 1, 7],
  ['{"a": 1', '"," or "}"', 1, 8],
  ["[1, 2,]", "a value", 1, 7],
  ['{"a": 1}}', "the end of the file", 1, 9],
  ['{\n "a" 1}', '":"', 2, 6],
  ["{a: 1}", 'a key in quotes or "}"', 1, 2],
  ['{"a": 1, }', "a key in quotes", 1, 10],
  ['["one\ntwo"]', 'a closing " before the line ends', 1, 6],
  ['["C:\\dumps"]', "an escape such as \\n or \\u00e9", 1, 5],
  ["[01]", '"," or "]"', 1, 3],
  ["", "a value", 1, 1],
];

describe("locateJsonError", () => {
  it.each(cases)("places the fault of %j", (text, expected, line, column) => {
    expect(locateJsonError(text)).toMatchObject({ expected, line, column });
  });

  it("says that a file is cut off", () => {
    expect(locateJsonError('{"results": [')?.got).toBe("the end of the file (is it cut off?)");
  });

  it("finds no fault in JSON, nested deeper than a call stack would bear", () => {
    expect(locateJsonError("[".repeat(200_000) + "]".repeat(200_000))).toBeNull();
  });

  it("finds a fault exactly where JSON.parse does not accept the text", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "}", "]", "\\", "x", "0", "\n"))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (put ? 0 : 1));
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(locateJsonError(text) === null).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
