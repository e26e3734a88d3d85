import { describe, expect, it } from "vitest";
import { dayAbove, kindTag, placeOf, steps } from "#renderer/features/activity/activity-rows.ts";
import type { ActivityRow } from "#shared/ipc/area-activity.ts";
import { type ChangeEntry, consoleActor } from "#shared/model/workspace.ts";

const entry = (revision: number, at: string): ChangeEntry => ({
  revision,
  at,
  actor: consoleActor,
  label: `Change ${revision}`,
  kind: "command",
});

const rows: readonly (ActivityRow | undefined)[] = [
  "2026-03-04T23:59:00.000Z",
  "2026-03-04T00:00:00.000Z",
  "2026-03-03T23:59:00.000Z",
  undefined,
  "2026-03-01T10:00:00.000Z",
  "2026-02-28T10:00:00.000Z",
].map((at, place) =>
  at === undefined ? undefined : { change: entry(6 - place, at), undone: false },
);
const rowAt = (place: number) => rows[place];

describe("the days of the activity", () => {
  it("begin where the row above is of another day; one that is not loaded tells nothing", () => {
    expect(rows.map((_, place) => dayAbove(rowAt, place)?.slice(0, 10) ?? null)).toEqual([
      "2026-03-04",
      null,
      "2026-03-03",
      null,
      null,
      "2026-02-28",
    ]);
  });
});

describe("the place of a change", () => {
  it.each([
    [90, 90, 90, 0],
    [1, 90, 90, 89],
    [0, 90, 90, null],
    [91, 90, 90, null],
    [40, 90, 12, null],
  ])("of change %d in a list of %d, %d of them shown, is %s", (change, total, count, place) => {
    expect(placeOf(change, total, count)).toBe(place);
  });
});

describe("keys in the list", () => {
  it.each([
    ["ArrowDown", 4, 5],
    ["ArrowUp", 4, 3],
    ["PageDown", 4, 9],
    ["PageDown", 8, 9],
    ["PageUp", 4, 0],
    ["Home", 4, 0],
    ["End", 4, 9],
    ["ArrowUp", 0, 0],
    ["Enter", 4, null],
  ])("%s leads from %d to %s", (key, from, to) => {
    expect(steps(key, from, 10, 5)).toBe(to);
  });

  it("lead nowhere in an empty list", () => {
    expect(steps("End", 0, 0, 5)).toBeNull();
  });
});

describe("the tag of an entry", () => {
  it("names what is more than a command, and of what an undo or redo is", () => {
    const base = entry(7, "2026-03-04T10:00:00.000Z");
    const kinds = ["command", "created", "import", "restore"] as const;
    expect(kinds.map((kind) => kindTag({ ...base, kind }))).toEqual([
      null,
      "beginning",
      "import",
      "restore",
    ]);
    expect(kindTag({ ...base, kind: "undo", of: 3 })).toBe("undo of 3");
    expect(kindTag({ ...base, kind: "redo", of: 3 })).toBe("redo of 3");
  });
});
