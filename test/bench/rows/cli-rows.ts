import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { dice } from "../dice.ts";
import { type Contender, measure, type Row } from "../measure.ts";

export const cli = "command line: whole processes";

const starter = resolve("electron/cli/bin.mjs");

/** Whole processes, one after the other: 13,000 questions in one batch, beside starting alone. */
export async function cliRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-bench-"));
  try {
    const workspace = join(folder, "halden.vestibule");
    const many = join(folder, "questions.ndjson");
    const one = join(folder, "one-question.ndjson");
    writeFileSync(many, questions(13_000).join("\n"));
    writeFileSync(one, questions(1).join("\n"));
    node(starter, "new", workspace, "--demo", "halden");
    const processes: [string, string[]][] = [
      ["plain Node", ["--eval", "0"]],
      ["--help", [starter, "--help"]],
      ["one check", [starter, "check", workspace, "--batch", one]],
      ["13,000 checks in a batch", [starter, "check", workspace, "--batch", many]],
    ];
    const contenders = processes.map(
      ([name, args]): Contender => ({ name, questions: 1, run: () => node(...args) }),
    );
    return await measure(cli, "halden", contenders, 3_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs to the end; answers 1, since whole processes have no sum in common. */
function node(...args: string[]): number {
  execFileSync(process.execPath, args, {
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return 1;
}

function questions(count: number): string[] {
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
