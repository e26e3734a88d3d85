import { describe, expect, test } from "vitest";
import { progressLine } from "#electron/launch/say.mjs";

/** What a progress line writes, to a terminal or to a file. */
function output(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

describe("where the output is kept, each step is a line of its own", () => {
  test("of a known size every further quarter is told, once", () => {
    const out = output(false);
    const progress = progressLine("Fetching it", 200e6, out);
    for (const megabytes of [10, 49, 51, 52, 120, 199, 200]) progress.update(megabytes * 1e6);
    progress.end("done");
    expect(out.written.join("")).toBe(
      "Fetching it ...\n  25% (51 of 200 MB)\n  50% (120 of 200 MB)\n  75% (199 of 200 MB)\n  done\n",
    );
  });

  test("of an unknown size only start and end are told", () => {
    const out = output(false);
    const progress = progressLine("Making it", null, out);
    progress.update(5e6);
    progress.end("not to be had (no network)");
    expect(out.written.join("")).toBe("Making it ...\n  not to be had (no network)\n");
  });

  test("more than was expected is no fifth quarter", () => {
    const out = output(false);
    progressLine("Fetching it", 100, out).update(1000);
    expect(out.written.at(-1)).toBe("  75% (0 of 0 MB)\n");
  });
});

test("on a terminal one line is written over and over, and ended", () => {
  const out = output(true);
  const progress = progressLine("Fetching it", 200e6, out);
  progress.update(10e6);
  progress.update(20e6);
  progress.end("done");
  expect(out.written.map((text) => text.trimEnd())).toEqual([
    "\rFetching it: 10 of 200 MB",
    "\rFetching it: 20 of 200 MB",
    "\rFetching it: done",
  ]);
  expect(out.written.at(-1)?.endsWith("\n")).toBe(true);
});
