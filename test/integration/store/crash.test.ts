import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CrashReport, crashRun } from "#test/support/crash-run.ts";

let folder = "";
const child = () => join(folder, "crash-child.mjs");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vestibule-crash-child-"));
  const input = fileURLToPath(new URL("../../support/crash-child.ts", import.meta.url));
  const bundle = await rolldown({ input, platform: "node" });
  await bundle.write({ file: child(), format: "esm" });
  await bundle.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("of forty kills at any instant none loses what was confirmed or leaves anything by half", async () => {
  const seed = Math.floor(Math.random() * 1e6);
  const runs = [seed, seed + 1].map((one) => crashRun({ child: child(), seed: one, kills: 20 }));
  const reports = await Promise.all(runs);
  const sum = (of: keyof CrashReport) => reports.reduce((all, one) => all + one[of], 0);
  expect(sum("kills")).toBe(40);
  expect(sum("duringSnapshots")).toBeGreaterThan(2);
  expect(sum("commits")).toBeGreaterThan(40);
});
