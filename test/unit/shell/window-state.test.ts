import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { smallFile } from "#electron/shell/small-file.ts";
import {
  type Bounds,
  freshWindowState,
  placing,
  windowStateSchema,
} from "#electron/shell/window-state.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const left: Bounds = { x: -1600, y: 100, width: 1600, height: 900 };
const place = (bounds: Bounds | null, screens: readonly Bounds[] = [screen]) =>
  placing({ bounds, maximized: false }, screens);

describe("the window opens", () => {
  test("in the middle at its usual size the first time", () => {
    expect(place(null)).toEqual({ width: 1280, height: 800 });
  });

  test("where it was left, on whichever screen", () => {
    const bounds = { x: 50, y: 60, width: 1300, height: 700 };
    expect(place(bounds)).toEqual(bounds);
    const beside = { x: -1500, y: 120, width: 1100, height: 700 };
    expect(place(beside, [screen, left])).toEqual(beside);
  });

  test("never smaller than the smallest, nor larger than the screen", () => {
    expect(place({ x: 0, y: 0, width: 10, height: 10 })).toMatchObject({
      width: 1024,
      height: 640,
    });
    expect(place({ x: 0, y: 0, width: 9999, height: 9999 })).toMatchObject({
      width: 1920,
      height: 1080,
    });
    expect(place(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      width: 1024,
      height: 640,
    });
  });

  test.each<[string, Bounds]>([
    ["its screen is gone", { x: -1500, y: 120, width: 1100, height: 700 }],
    ["its title bar is above the screen", { x: 10, y: -40, width: 1100, height: 700 }],
    ["it is all but below the screen", { x: 10, y: 1000, width: 1100, height: 700 }],
    ["a sliver of it is on the screen", { x: 1850, y: 10, width: 1100, height: 700 }],
  ])("in the middle where %s", (_why, bounds) => {
    expect(place(bounds)).toEqual({ width: 1100, height: 700 });
  });
});

describe("what was remembered of it", () => {
  const at = temporaryFolder();
  const remembered = (text: string) => {
    writeFileSync(at("window.json"), text);
    return smallFile(
      at("window.json"),
      windowStateSchema,
      freshWindowState,
      () => undefined,
    ).read();
  };

  test("is read back", () => {
    const state = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true };
    expect(remembered(JSON.stringify(state))).toEqual(state);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"bounds":null}',
    '{"bounds":{"x":1,"y":2,"width":0,"height":700},"maximized":false}',
    '{"bounds":{"x":1.5,"y":2,"width":1100,"height":700},"maximized":false}',
    '{"bounds":{"x":1e999,"y":2,"width":1100,"height":700},"maximized":false}',
    '{"bounds":{"x":1,"y":2,"width":1100,"height":700},"maximized":"yes"}',
    '{"bounds":null,"maximized":false,"more":1}',
  ])("is forgotten when it is %j", (text) => {
    expect(remembered(text)).toEqual(freshWindowState);
  });
});
