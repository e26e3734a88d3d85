import { describe, expect, test } from "vitest";
import { backupName, readBackupName } from "#electron/store/backup-name.ts";
import { backupsToGo } from "#electron/store/backup-rule.ts";

const hour = 3_600_000;
const start = Date.parse("2026-01-01T00:00:00.000Z");

/** So many backups, one every so many hours, oldest first. */
const every = (hours: number, count: number, size = 10) =>
  Array.from({ length: count }, (_, at) => {
    const made = new Date(start + at * hours * hour);
    return { name: `b${at}`, at: made.toISOString(), size };
  });

const left = (backups: ReturnType<typeof every>, most?: number) => {
  const gone = new Set(backupsToGo(backups, most));
  return backups.filter(({ name }) => !gone.has(name)).map(({ name }) => name);
};

describe("of the backups of a folder there stay", () => {
  test("the last ten, be they all of one day", () => {
    expect(left(every(1, 23))).toEqual(Array.from({ length: 10 }, (_, at) => `b${at + 13}`));
    expect(left(every(1, 4))).toHaveLength(4);
  });

  test("beside them the last of each day, thirty days in all", () => {
    const days = left(every(6, 400));
    expect(days.slice(-10)).toEqual(Array.from({ length: 10 }, (_, at) => `b${at + 390}`));
    const earlier = days.slice(0, -10).map((name) => Number(name.slice(1)));
    expect(earlier.every((at) => at % 4 === 3)).toBe(true);
    expect(new Set(days.map((name) => Math.floor(Number(name.slice(1)) / 4))).size).toBe(30);
  });

  test("no more than there is room for, oldest first, and the newest whatever it takes", () => {
    expect(left(every(24, 8), 35)).toEqual(["b5", "b6", "b7"]);
    expect(left(every(24, 8), 5)).toEqual(["b7"]);
  });

  test("the same in whatever order they are found", () => {
    const backups = every(5, 100);
    expect(new Set(backupsToGo(backups.toReversed()))).toEqual(new Set(backupsToGo(backups)));
  });
});

test("the name of a backup says its change and its time", () => {
  const name = backupName(91, new Date("2026-03-04T12:05:06.007Z"));
  expect(name).toBe("2026-03-04T12-05-06.007Z-change-91.vestibule");
  expect(readBackupName(name)).toEqual({ name, revision: 91, at: "2026-03-04T12:05:06.007Z" });
  for (const other of [`${name}-saving`, "history", "x", name.replace("91", "")])
    expect(readBackupName(other)).toBeNull();
});
