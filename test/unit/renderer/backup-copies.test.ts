import { describe, expect, it } from "vitest";
import {
  backupCopies,
  momentText,
  placesText,
  placesWord,
  sizeText,
  stateText,
} from "#renderer/features/backups/backup-copies.ts";
import type { BackupRow } from "#shared/ipc/area-backups.ts";

const row = (place: BackupRow["place"], revision: number, good = true): BackupRow => ({
  place,
  name: `change-${revision}`,
  revision,
  at: `2026-03-0${revision}T08:30:00.000Z`,
  size: 1000 * revision,
  good,
});
const inWords = (rows: readonly BackupRow[]) =>
  backupCopies(rows).map((one) => [one.revision, placesWord(one), stateText(one)]);

describe("backups as the list shows them", () => {
  it("makes one of those that were written twice, in the order they came", () => {
    expect(
      inWords([row("beside", 3), row("outside", 3), row("outside", 2), row("beside", 1)]),
    ).toEqual([
      [3, "both places", "Good"],
      [2, "in the app's own folder", "Good"],
      [1, "beside the workspace", "Good"],
    ]);
  });

  it.each([
    [true, true, "beside", "Good"],
    [true, false, "beside", "Good; damaged in the app's folder"],
    [false, true, "outside", "Good; damaged beside"],
    [false, false, "beside", "Damaged"],
  ] as const)(
    "beside good: %s, outside good: %s, takes that %s: %s",
    (beside, outside, takes, says) => {
      const [one] = backupCopies([row("beside", 3, beside), row("outside", 3, outside)]);
      expect([one?.copies[0].place, one && stateText(one)]).toEqual([takes, says]);
    },
  );

  it("says in full where both lie", () => {
    const [one] = backupCopies([row("outside", 3), row("beside", 3)]);
    expect(one && placesText(one)).toBe("beside the workspace and in the app's own folder");
  });
});

it("says when by the clock of UTC", () => {
  expect(momentText("2026-03-04T08:30:59.000Z")).toBe("4 Mar 2026, 08:30 UTC");
});

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [245_600, "246 kB"],
  [9_940_000, "9.9 MB"],
  [2_000_000_000_000, "2000 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
