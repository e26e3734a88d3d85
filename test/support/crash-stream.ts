import fc from "fast-check";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { decideAll } from "#electron/domain/decide.ts";
import { buildDirectory, enter } from "#electron/domain/directory.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { worldWithBatches } from "./change-run.ts";
import type { PlainList, PlainWorld } from "./plain-world.ts";
import { randomChange } from "./random-change.ts";
import { workspaceOf } from "./world-instance.ts";

// Process and test make the same of a seed: so the test knows what the process was about to commit.

/** The world that a seed stands for. */
export function crashWorld(seed: number): { world: PlainWorld; workspace: WorkspaceState } {
  const [drawn] = fc.sample(worldWithBatches, { seed, numRuns: 1 });
  if (!drawn) throw new Error(`nothing came of seed ${seed}`);
  const world = withoutStrangers(drawn.world);
  return { world, workspace: workspaceOf(world) };
}

/** Without restrictions that name somebody who is not there: opening would tell of them every time. */
function withoutStrangers(world: PlainWorld): PlainWorld {
  const known = new Set([...world.people, ...world.groups].map((one) => one.id));
  const knownIn = ({ people, groups }: PlainList): PlainList => ({
    people: people.filter((id) => known.has(id)),
    groups: groups.filter((id) => known.has(id)),
  });
  const pages = world.pages.map((page) => ({
    ...page,
    view: knownIn(page.view),
    edit: knownIn(page.edit),
  }));
  return { ...world, pages };
}

/**
 * Mixed commits without end, each put into effect on `workspace` as it is drawn. What the domain
 * refuses is passed over.
 */
export function* crashCommits(
  world: PlainWorld,
  workspace: WorkspaceState,
  seed: number,
): Generator<Commit> {
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("the workspace has no instance");
  const directory = buildDirectory(instance);
  const changes = fc.array(randomChange(world), { minLength: 1, maxLength: 3 });
  for (let drawn = 0; ; drawn++) {
    for (const batch of fc.sample(changes, { seed: seed + drawn, numRuns: 50 })) {
      const at = "2026-11-24T10:00:00.000Z";
      const revision = workspace.revision + 1;
      let made = 0;
      const newId = () => `made-${revision}-${++made}`;
      const decided = decideAll(workspace, directory, batch, {
        at,
        actor: consoleActor,
        revision,
        newId,
      });
      if (!decided.ok) continue;
      const { events, label } = decided.value;
      const entry = { revision, at, actor: consoleActor, label, kind: "command" as const };
      const commit: Commit = { entry, events };
      applyCommit(workspace, commit);
      for (const event of events) enter(directory, event);
      yield commit;
    }
  }
}
