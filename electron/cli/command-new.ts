import { demoNames } from "#electron/demo/demos.ts";
import { need } from "#electron/services/session.ts";
import { createDemo, createWorkspace } from "#electron/services/workspace-files.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { plans } from "#shared/model/instance.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";

/** `new`: makes a workspace, empty or from a demo; never overwrites one. */
export async function runNew(
  file: string,
  options: { demo?: string; plan?: string },
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
  const made = demo
    ? await createDemo(file, demo, surroundings, plan)
    : await createWorkspace(file, plan ?? "premium", surroundings);
  const session = need(made);
  await session.store.close();
  const { path, state } = session.store;
  if (output.asJson) output.json({ v: 1, path, name: state.name, revision: state.revision });
  else output.text(`Made ${path}.`);
  return exitCodes.done;
}
