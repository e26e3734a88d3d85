import { demoWorkspace } from "#electron/demo/demos.ts";
import { decideAll } from "#electron/domain/decide.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { apply } from "#electron/domain/events.ts";
import { makePlan } from "#electron/transfer/plan/make-plan.ts";
import type { Change } from "#shared/model/change.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PersonId } from "#shared/model/ids.ts";
import type { InstanceState, WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import type { Plan } from "#shared/plan/plan.ts";

export interface AcmePlanOptions {
  readonly removalsFirst?: boolean;
  readonly actor?: PersonId;
  /** Makes something of the worked example what no change would. */
  readonly as?: (instance: InstanceState) => void;
}

/** A fresh worked example, the plan of changes to it or of events that no change would come to, and after them. */
export function acmePlan(
  asked: readonly Change[] | ((workspace: WorkspaceState) => DomainEvent[]),
  { removalsFirst = false, actor, as }: AcmePlanOptions = {},
): { readonly plan: Plan; readonly instance: InstanceState; readonly after: InstanceState } {
  const { workspace, instance } = acme(as);
  const directory = buildDirectory(instance);
  let made = 0;
  const context = {
    at: "2026-04-01T10:00:00.000Z",
    actor: consoleActor,
    revision: workspace.revision + 1,
    newId: () => `made-${++made}`,
  };
  const decide = (changes: readonly Change[]) => {
    const decided = decideAll(workspace, directory, changes, context);
    if (!decided.ok) throw new Error(decided.error.message);
    return decided.value.events;
  };
  const events = typeof asked === "function" ? asked(workspace) : decide(asked);
  const plan = makePlan(workspace, directory, events, {
    title: "A plan of Acme",
    made: "2026-04-01T10:00:00.000Z",
    site: "https://acme.example",
    basis: {
      workspace: workspace.name,
      instance: instance.header.name,
      revision: workspace.revision,
      facts: "sha256:0",
      imported: null,
    },
    removalsFirst,
    actor: actor ?? null,
  });
  const later = acme(as);
  for (const event of events) apply(later.workspace, event);
  return { plan, instance, after: later.instance };
}

function acme(as: AcmePlanOptions["as"]) {
  const workspace = demoWorkspace("acme");
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the demo has no instance");
  as?.(instance);
  return { workspace, instance };
}

/** The titles of the steps that change something, those for hands marked. */
export function titlesOf(plan: Plan): string[] {
  return plan.steps
    .filter((one) => one.phase !== "look-up" && one.phase !== "verify")
    .map((one) => (one.action.do === "by-hand" ? `by hand: ${one.title}` : one.title));
}
