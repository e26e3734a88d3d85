import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, bench, describe } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { dice } from "./bench-world.ts";

// Whole processes, one after the other: a machine that is busy with something else is slow for all.

const starter = fileURLToPath(new URL("../../electron/cli/bin.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vestibule-bench-"));
const workspace = join(folder, "halden.vestibule");
const questions = join(folder, "questions.ndjson");
const oneQuestion = join(folder, "one-question.ndjson");
const few = { iterations: 12, warmupIterations: 2, time: 0, warmupTime: 0 };

node(starter, "new", workspace, "--demo", "halden");
writeFileSync(questions, manyQuestions(13_000).join("\n"));
writeFileSync(oneQuestion, manyQuestions(1).join("\n"));

afterAll(() => rmSync(folder, { recursive: true }));

describe("13,000 questions in one batch, beside starting", () => {
  bench("plain Node", () => node("--eval", "0"), few);
  bench("command line, --help", () => node(starter, "--help"), few);
  bench("one check", () => node(starter, "check", workspace, "--batch", oneQuestion), few);
  bench("13,000 checks", () => node(starter, "check", workspace, "--batch", questions), few);
});

function node(...args: string[]): void {
  execFileSync(process.execPath, args, {
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function manyQuestions(count: number): string[] {
  const roll = dice(13);
  const [instance] = demoWorkspace("halden").instances.values();
  if (!instance) throw new Error("the demo has no instance");
  const people = [...instance.people.keys()];
  const spaces = [...instance.spaces.values()].map((space) => space.key);
  return Array.from({ length: count }, () =>
    JSON.stringify({
      person: people[roll(people.length)],
      space: spaces[roll(spaces.length)],
      permission: permissionKeys[roll(permissionKeys.length)],
    }),
  );
}
