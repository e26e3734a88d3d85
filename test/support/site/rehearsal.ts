import { writeFile } from "node:fs/promises";
import { onTestFinished } from "vitest";
import { planScript } from "#electron/transfer/plan/script.ts";
import type { Change } from "#shared/model/change.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { acmePlan } from "./acme-plan.ts";
import { runScript } from "./run-script.ts";
import { Site } from "./site.ts";
import { mayDoOn } from "./site-may-do.ts";
import { type ServeOptions, serve } from "./site-server.ts";

/** Makes sites like the worked example, each with the script of changes to it in this folder. */
export function rehearsalIn(at: (...parts: string[]) => string) {
  return async (
    changes: readonly Change[],
    options: ServeOptions = {},
    as?: (instance: InstanceState) => void,
  ) => {
    const { plan, instance, after } = acmePlan(changes, as ? { as } : {});
    const site = Site.of(instance);
    const served = await serve(site, { mayDo: mayDoOn(site, after, new Set()), ...options });
    onTestFinished(() => served.close());
    const path = at("plan.sh");
    await writeFile(path, planScript(plan));
    const run = (...args: string[]) => runScript(path, ["--site", served.address, ...args]);
    return { site, served, path, run };
  };
}
