import { type PlanOptions, planBetween, planChanges } from "#electron/services/plan-service.ts";
import { need } from "#electron/services/session.ts";
import { planMarkdown } from "#electron/transfer/plan/markdown.ts";
import { planScript } from "#electron/transfer/plan/script.ts";
import { siteAddress } from "#electron/transfer/plan/site-address.ts";
import { counted } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { Plan } from "#shared/plan/plan.ts";
import { readChanges } from "./changes-input.ts";
import { exitCodes } from "./exit-codes.ts";
import { writeNewFile } from "./new-file.ts";
import type { Output } from "./output.ts";
import { surroundings } from "./surroundings.ts";
import { actorOf, type WorkspaceOptions, withSession } from "./with-session.ts";

export interface PlanCommandOptions extends WorkspaceOptions {
  readonly format?: string;
  readonly site?: string;
  readonly removalsFirst?: boolean;
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly actAs?: string;
}

/** `plan`: the ordered steps that make changes, or the difference of two revisions, on the real site. */
export async function runPlan(
  file: string,
  changes: string | undefined,
  options: PlanCommandOptions,
  output: Output,
): Promise<number> {
  const write = writerOf(options, output);
  const plan = await planOf(file, changes, options, output);
  const text = write(plan);
  if (options.out === undefined) {
    output.text(text.replace(/\n$/, ""));
    return exitCodes.done;
  }
  await writeNewFile(options.out, text, options.format === "sh");
  const calls = plan.steps.filter((one) => one.action.do === "by-hand").length;
  const byHand = calls > 0 ? `, ${calls} by hand` : "";
  if (output.asJson) output.json({ v: 1, out: options.out, steps: plan.steps.length });
  else output.text(`${counted(plan.steps.length, "step")}${byHand}; written to ${options.out}.`);
  return exitCodes.done;
}

function writerOf(options: PlanCommandOptions, output: Output): (plan: Plan) => string {
  const format = options.format ?? (output.asJson ? "json" : "md");
  switch (format) {
    case "json":
      return (plan) => (output.asJson ? JSON.stringify(plan) : JSON.stringify(plan, null, 2));
    case "sh":
      return planScript;
    case "md":
      return planMarkdown;
    default:
      return fail("bad-input", { field: "--format", expected: "json, sh or md", got: format });
  }
}

async function planOf(
  file: string,
  changes: string | undefined,
  options: PlanCommandOptions,
  output: Output,
): Promise<Plan> {
  const { from, to } = options;
  const wanted: PlanOptions = {
    site: options.site === undefined ? null : siteAddress(options.site),
    removalsFirst: options.removalsFirst ?? false,
  };
  if (changes !== undefined) {
    if (from !== undefined || to !== undefined)
      fail("bad-input", { reason: "name either changes, or --from and --to" });
    const list = await readChanges(changes);
    return withSession(file, "read", options, output, (session) =>
      need(planChanges(session, list, actorOf(session, options.actAs), wanted, surroundings)),
    );
  }
  if (from === undefined)
    fail("bad-input", { reason: "name a file of changes, or the revisions with --from and --to" });
  return withSession(file, "read", { ...options, at: from }, output, (session) =>
    withSession(file, "read", { ...options, at: to }, output, (later) =>
      need(planBetween(session, later, actorOf(session, options.actAs), wanted, surroundings)),
    ),
  );
}
