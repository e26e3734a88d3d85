import { describe, expect, test } from "vitest";
import { readEmailList } from "#shared/model/email-list.ts";

const kim = "kim@north.example";
const lee = "lee@north.example";
const ann = "ann@west.example";

describe("every shape of a list gives the same addresses", () => {
  test.each([
    ["lines", `${kim}\n${lee}\r\n${ann}`],
    ["commas", `${kim}, ${lee},${ann}`],
    ["semicolons as mail programs write them", `${kim}; ${lee}; ${ann};`],
    ["blanks", `${kim} ${lee}  ${ann}`],
    ["tabs", `${kim}\t${lee}\t${ann}`],
    ["empty lines and blanks around", `\n  ${kim}  \n\n\t${lee}\n${ann} \n`],
    ["brackets without a name", `<${kim}>, <${lee}>; <${ann}>`],
    ["links", `mailto:${kim}, <mailto:${lee}>, MAILTO:${ann}`],
    ["bullets", `- ${kim}\n* ${lee}\n• ${ann}`],
    ["quotes and a full stop", `"${kim}", '${lee}', ${ann}.`],
  ])("%s", (_, text) => {
    expect(readEmailList(text)).toEqual({
      found: [{ email: kim }, { email: lee }, { email: ann }],
      repeated: [],
      unread: [],
    });
  });
});

describe("a name beside an address is kept", () => {
  test.each([
    ["in front of brackets", `Kim Park <${kim}>`],
    ["in quotes", `"Kim Park" <${kim}>`],
    ["with a link", `Kim Park <mailto:${kim}>`],
    ["in the cell before", `Kim Park\t${kim}`],
    ["in the cell after, and more cells", `1\t${kim}\tKim Park\t`],
  ])("%s", (_, text) => {
    expect(readEmailList(text).found).toEqual([{ email: kim, name: "Kim Park" }]);
  });

  test("also one that has a comma, where it is in quotes", () => {
    const { found, unread } = readEmailList(`"Park, Kim" <${kim}>, Ann Lee <${ann}>`);
    expect(found).toEqual([
      { email: kim, name: "Park, Kim" },
      { email: ann, name: "Ann Lee" },
    ]);
    expect(unread).toEqual([]);
  });

  test("but not one that is the address again, and never a line break", () => {
    expect(readEmailList(`${kim} <${kim}>`).found).toEqual([{ email: kim }]);
  });
});

test("an address that comes again counts once, whatever its case, and is said", () => {
  expect(readEmailList(`${kim}, KIM@north.example, ${lee}, ${kim}`)).toEqual({
    found: [{ email: kim }, { email: lee }],
    repeated: ["KIM@north.example", kim],
    unread: [],
  });
});

test("what holds no address is said as it was written, and the rest is read", () => {
  expect(readEmailList(`kim@north, ${lee}, nobody here; <>\n@, ${ann}`)).toEqual({
    found: [{ email: lee }, { email: ann }],
    repeated: [],
    unread: ["kim@north", "nobody here", "<>", "@"],
  });
});

test("nothing comes to nothing", () => {
  expect(readEmailList(" \n,;\t ")).toEqual({ found: [], repeated: [], unread: [] });
});

test.each([
  ["written well", ", ", ""],
  ["with a quote that nothing closes", ", ", '"'],
  ["with a bracket that nothing closes", ", ", "<"],
])("thousands on one line, %s", (_, between, mark) => {
  const many = Array.from({ length: 5000 }, (_one, at) => `${mark}guest${at}@north.example`);
  expect(readEmailList(many.join(between)).found.length).toBe(5000);
});
