import { expect, test } from "vitest";
import { demoCommits } from "#electron/demo/demos.ts";
import type { Commit } from "#electron/domain/commit.ts";
import { HistoryLog } from "#electron/store/history-log.ts";
import { writeLine } from "#electron/store/journal-line.ts";

const commits = demoCommits("acme");
const latest = commits.length;
const lineOf = (revision: number): Buffer => {
  const commit = commits[revision - 1];
  if (!commit) throw new Error(`no change ${revision}`);
  return writeLine(commit);
};
const linesOf = (...revisions: number[]) => Buffer.concat(revisions.map(lineOf));
const all = linesOf(...commits.map((one) => one.entry.revision));
const numbers = (some: readonly Commit[] | null) => some?.map((one) => one.entry.revision) ?? null;

test("all of history and journal, in whatever order, each once", () => {
  const log = new HistoryLog(latest, linesOf(3, 4, 5), linesOf(4, 5, 6, 1, 2));
  expect(log.wholeFrom).toBe(1);
  expect(numbers(log.after(0))).toEqual([1, 2, 3, 4, 5, 6].slice(0, latest));
  expect(log.commit(2)).toEqual(JSON.parse(JSON.stringify(commits[1])));
});

test("what is missing is said, and everything after it is there", () => {
  const log = new HistoryLog(latest, linesOf(1, 2, 4, 5, 6));
  expect([log.wholeFrom, log.commit(3), log.after(2), log.after(0)]).toEqual([4, null, null, null]);
  expect(numbers(log.after(3))).toEqual([4, 5, 6]);
  expect(numbers(log.unbroken())).toEqual([4, 5, 6]);
  const nothing = new HistoryLog(latest);
  expect([nothing.wholeFrom, nothing.unbroken(), nothing.after(latest)]).toEqual([
    latest + 1,
    [],
    [],
  ]);
});

test("a damaged line is as good as none", () => {
  const damaged = Buffer.from(all);
  const at = damaged.indexOf("712020:gil");
  damaged.write("712020:gia", at);
  const log = new HistoryLog(latest, damaged);
  expect(log.after(0)).toBeNull();
  const whole = log.unbroken();
  expect(whole.length).toBeLessThan(latest);
  expect(whole.at(-1)?.entry.revision).toBe(latest);
});

test("what comes after the state is not of it, and a line without an end is none", () => {
  const log = new HistoryLog(2, all);
  expect(numbers(log.after(0))).toEqual([1, 2]);
  const torn = new HistoryLog(2, all.subarray(0, linesOf(1, 2).length - 1));
  expect([torn.commit(1)?.entry.revision, torn.commit(2)]).toEqual([1, null]);
});

test("commits that come are in it, and are found by what they mention", () => {
  const log = new HistoryLog(2, linesOf(1, 2));
  log.add(linesOf(3, 4));
  expect(numbers(log.after(0))).toEqual([1, 2, 3, 4]);
  const gil = [...log.mentioning(["712020:gil"])];
  expect(gil).toEqual([...gil].sort((one, other) => other - one));
  for (const revision of [1, 2, 3, 4]) {
    expect(gil.includes(revision)).toBe(lineOf(revision).includes('"712020:gil"'));
  }
  expect([...log.mentioning(["nobody"])]).toEqual([]);
});
