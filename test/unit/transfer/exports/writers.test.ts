import { readFile, writeFile } from "node:fs/promises";
import extractZip from "extract-zip";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { buildIndex } from "#electron/engine/access-index.ts";
import { accessRows, sourceLines } from "#electron/transfer/exports/matrix.ts";
import { matrixCsv } from "#electron/transfer/exports/matrix-csv.ts";
import { matrixXlsx } from "#electron/transfer/exports/matrix-xlsx.ts";
import { reportHtml } from "#electron/transfer/exports/report-html.ts";
import { engineId } from "#electron/transfer/exports/tuples.ts";
import { readWorkspaceJson } from "#electron/transfer/exports/workspace-json.ts";
import { asPersonId } from "#shared/model/ids.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

function indexWith(name: string) {
  const [instance] = demoWorkspace("acme").instances.values();
  if (!instance) throw new Error("the demo has no instance");
  const gil = instance.people.get(asPersonId("712020:gil")) ?? expect.fail("no Gil");
  instance.people.set(gil.id, { ...gil, name });
  return buildIndex(instance);
}

describe("the access matrix", () => {
  test("as CSV says of everyone what they hold where", () => {
    const { data } = Papa.parse<Record<string, string>>(
      matrixCsv(accessRows(indexWith("Gil"), false)),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    const held = data.map((row) => {
      const ticks = Object.keys(row).filter((key) => row[key] === "x").length;
      return `${row["Person"]} (${row["Designation"]}) ${row["Space key"]} ${ticks}`;
    });
    expect(held).toEqual([
      "Ada (regular user) BRAND 14",
      "Ada (regular user) KB 1",
      "Gia (guest) KB 1",
      "Gil (guest) BRAND 5",
      "Gil (guest) KB 1",
      "Max (regular user) BRAND 6",
      "Max (regular user) KB 1",
      "Rosa (regular user) BRAND 6",
      "Rosa (regular user) HR 1",
      "Rosa (regular user) KB 1",
    ]);
  });

  test("can be of guests only", () => {
    const rows = accessRows(indexWith("Gil"), true);
    expect([...new Set(rows.map((one) => one.person.name))]).toEqual(["Gia", "Gil"]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])(
    "a person called %j is no formula in CSV",
    (name) => {
      const { data } = Papa.parse<string[]>(matrixCsv(accessRows(indexWith(name), true)));
      expect(data.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      expect(data.map((row) => row[0])).toContain(`'${name.trim()}`);
    },
  );

  test("as a workbook has the sources on the second sheet, and formulas nowhere", async () => {
    const index = indexWith('=HYPERLINK("http://x")\u0001');
    const rows = accessRows(index, true);
    await writeFile(at("matrix.xlsx"), await matrixXlsx(rows, sourceLines(index, rows)));
    await extractZip(at("matrix.xlsx"), { dir: at("sheets") });
    const part = (path: string) => readFile(at("sheets", "xl", path), "utf8");
    const access = await part("worksheets/sheet1.xml");
    const sources = await part("worksheets/sheet2.xml");
    expect(access + sources).not.toMatch(/<f[ >]/);
    expect(access.match(/<row /g)).toHaveLength(rows.length + 1);
    // Gia 1 (KB), Gil 4 by the group and 3 of his own in BRAND, 1 in KB, and the head.
    expect(sources.match(/<row /g)).toHaveLength(10);
    const texts = await part("sharedStrings.xml");
    expect(texts).toContain("=HYPERLINK(");
    expect(texts).toContain("guests-brandworks");
  });
});

test("the report is text wherever it says what someone typed, and loads nothing", () => {
  const html = reportHtml({
    title: "<script>alert(1)</script>",
    made: "2026-04-01T10:00:00.000Z",
    summary: ['"&'],
    guests: [
      { name: "<img src=x onerror=y>", email: "a", why: "b", reaches: ["K: View", "L: View"] },
    ],
    open: [],
    findings: [],
    changes: { since: "2026-01-01", rows: [] },
  });
  expect(html).not.toMatch(/<script|<img|src=[^x]|href=|url\(/);
  expect(html).toContain("&lt;img src=x onerror=y&gt;");
  expect(html).toContain("K: View<br>L: View");
  expect(html).toContain("default-src 'none'");
  expect(html).toContain("No guest reaches a space.");
  expect(html).toContain("Changes since 2026-01-01: 0 changes");
});

test("ids are written in letters that engines take, and never two the same", () => {
  expect(engineId("712020:ab-c_1")).toBe("712020=3aab-c_1");
  expect(engineId("712020=3aab")).not.toBe(engineId("712020:ab"));
  expect(engineId("ä 🎈")).toBe("=c3=a4=20=f0=9f=8e=88");
});

test.each([
  ["{", "bad-json"],
  ["[]", "expected an object"],
  ['{"format":"vestibule-json","v":2}', 'at "v"'],
  ['{"format":"vestibule-json","v":1,"exported":"","workspace":{},"more":1}', "expected"],
])("%j is no export to read back", (text, words) => {
  const read = () => readWorkspaceJson(text, "x.json");
  if (words === "bad-json") expect(read).toThrow("x.json is not JSON");
  else expect(read).toThrow(words);
});
