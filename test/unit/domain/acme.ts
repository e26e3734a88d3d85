import { demoWorkspace } from "#electron/demo/demos.ts";
import { applyCommit } from "#electron/domain/commit.ts";
import { decideAll } from "#electron/domain/decide.ts";
import type { Decided } from "#electron/domain/decided.ts";
import { buildDirectory, type Directory } from "#electron/domain/directory.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { InstanceHeader } from "#shared/model/instance.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";

/** The worked example as a change finds it. */
export interface Acme {
  readonly instance: InstanceState;
  readonly directory: Directory;
  /** Decides changes as one and commits nothing. */
  decide(changes: readonly Change[], actor?: Actor): Outcome<Decided>;
  /** The person of this name, as the actor of a change. */
  actor(name: string): Actor;
}

/** A fresh worked example after these changes, with these fields of its header set. */
export function acme(before: readonly Change[] = [], header: Partial<InstanceHeader> = {}): Acme {
  const workspace = demoWorkspace("acme");
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the demo has no instance");
  let ids = 0;
  const context = (actor: Actor) => ({
    at: "2026-04-01T10:00:00.000Z",
    actor,
    revision: workspace.revision + 1,
    newId: () => `made-${++ids}`,
  });
  const decide = (changes: readonly Change[], actor = consoleActor) =>
    decideAll(workspace, buildDirectory(instance), changes, context(actor));
  const commit = (decided: Pick<Decided, "events" | "label">) => {
    const { at, actor, revision } = context(consoleActor);
    const entry = { revision, at, actor, label: decided.label, kind: "command" } as const;
    applyCommit(workspace, { entry, events: decided.events });
  };

  const from = instance.header;
  const set = { type: "instanceChanged", instance: from.id, before: from } as const;
  commit({ events: [{ ...set, after: { ...from, ...header } }], label: "Set the header" });
  for (const change of before) {
    const decided = decide([change]);
    if (!decided.ok) throw new Error(decided.error.message);
    commit(decided.value);
  }
  return {
    instance,
    directory: buildDirectory(instance),
    decide,
    actor(name) {
      const person = [...instance.people.values()].find((one) => one.name === name);
      if (!person) throw new Error(`nobody is called ${name}`);
      return { person: person.id, name };
    },
  };
}
