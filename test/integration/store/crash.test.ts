import { expect, test } from "vitest";
import { crashChild } from "#test/support/crash-child-file.ts";
import { type CrashReport, crashRun } from "#test/support/crash-run.ts";

const child = crashChild();

const long = 240_000;

test(
  "of forty kills at any instant none loses what was confirmed or leaves anything by half",
  async () => {
    const seed = Math.floor(Math.random() * 1e6);
    const runs = [seed, seed + 1].map((one) => crashRun({ child: child(), seed: one, kills: 20 }));
    const reports = await Promise.all(runs);
    const sum = (of: keyof CrashReport) => reports.reduce((all, one) => all + one[of], 0);
    expect(sum("kills")).toBe(40);
    expect(sum("duringSnapshots")).toBeGreaterThan(2);
    expect(sum("commits")).toBeGreaterThan(40);
  },
  long,
);
