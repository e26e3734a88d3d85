import { type DemoName, demoNames } from "#electron/demo/demos.ts";
import { need } from "#electron/services/session.ts";
import { createDemo, createFromJson, createWorkspace } from "#electron/services/workspace-files.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { type Plan, plans } from "#shared/model/instance.ts";
import { exitCodes } from "./exit-codes.ts";
import { nameOf, readInput } from "./input.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";

/** `new`: makes a workspace, empty, from a demo or from an export; never overwrites one. */
export async function runNew(
  file: string,
  options: { demo?: string; plan?: string; jsonFile?: string },
  output: Output,
): Promise<number> {
  const plan = plans.find((one) => one === options.plan);
  if (options.plan !== undefined && !plan) {
    fail("bad-input", { field: "--plan", expected: `one of ${plans.join(", ")}` });
  }
  const demo = demoNames.find((one) => one === options.demo);
  if (options.demo !== undefined && !demo) {
    fail("unknown-demo", { ref: options.demo, closest: demoNames });
  }
  const made = await make(file, { demo, plan, jsonFile: options.jsonFile });
  const session = need(made);
  await session.store.close();
  const { path, state } = session.store;
  if (output.asJson) output.json({ v: 1, path, name: state.name, revision: state.revision });
  else output.text(`Made ${path}.`);
  return exitCodes.done;
}

interface Start {
  readonly demo: DemoName | undefined;
  readonly plan: Plan | undefined;
  readonly jsonFile: string | undefined;
}

async function make(file: string, { demo, plan, jsonFile }: Start) {
  if (jsonFile !== undefined) {
    if (demo || plan) fail("bad-input", { reason: "an export has its own plan, and is no demo" });
    return createFromJson(file, await readInput(jsonFile), nameOf(jsonFile), surroundings);
  }
  if (demo) return createDemo(file, demo, surroundings, plan);
  return createWorkspace(file, plan ?? "premium", surroundings);
}
