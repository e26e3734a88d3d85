import { dateText, listed } from "#shared/explanation/words.ts";
import type { BackupRow } from "#shared/ipc/area-backups.ts";

/** A backup with the places it lies at: one that was written twice is one backup. */
export interface BackupCopies {
  readonly name: string;
  readonly at: string;
  readonly revision: number;
  readonly size: number;
  /** At least one; a good one first. */
  readonly copies: readonly [BackupRow, ...BackupRow[]];
}

/** The backups of a list, in its order. */
export function backupCopies(rows: readonly BackupRow[]): BackupCopies[] {
  const found = new Map<string, BackupCopies>();
  for (const row of rows) {
    const { name, at, revision, size } = row;
    const before = found.get(name)?.copies ?? [];
    const [first, ...others] = [...before, row].sort((a, b) => Number(b.good) - Number(a.good));
    if (first) found.set(name, { name, at, revision, size, copies: [first, ...others] });
  }
  return [...found.values()];
}

const words = { beside: "beside the workspace", outside: "in the app's own folder" };

/** Where its copies lie, in full. */
export function placesText({ copies }: BackupCopies): string {
  return listed([...new Set(copies.map(({ place }) => words[place]))].sort());
}

/** Where its copies lie, in short. */
export function placesWord(backup: BackupCopies): string {
  const places = new Set(backup.copies.map(({ place }) => place));
  return places.size === 1 ? placesText(backup) : "both places";
}

/** Whether one can count on it, in a word or two. */
export function stateText({ copies }: BackupCopies): string {
  const damaged = copies.filter(({ good }) => !good);
  if (damaged.length === 0) return "Good";
  if (damaged.length === copies.length) return "Damaged";
  return damaged[0]?.place === "beside"
    ? "Good; damaged beside"
    : "Good; damaged in the app's folder";
}

/** "24 Nov 2026, 10:00 UTC". */
export function momentText(at: string): string {
  return `${dateText(at)}, ${at.slice(11, 16)} UTC`;
}

/** "640 kB": in the units of file managers, two figures at least. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
