import { createHash } from "node:crypto";
import { decideAll } from "#electron/domain/decide.ts";
import { difference } from "#electron/domain/difference.ts";
import { makePlan } from "#electron/transfer/plan/make-plan.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { InstanceState } from "#shared/model/state.ts";
import type { Actor } from "#shared/model/workspace.ts";
import type { Plan, PlanBasis } from "#shared/plan/plan.ts";
import { outcomeOf, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

export interface PlanOptions {
  /** Such as `https://halden.example`; null for the site the instance came from. */
  readonly site: string | null;
  readonly removalsFirst: boolean;
}

/**
 * The plan of changes that are not made yet, on the instance in view (R31–R33); nothing is written.
 * Refuses what making them would refuse. Cost: what the changes touch, and a hash over the facts.
 */
export function planChanges(
  session: Session,
  changes: readonly Change[],
  actor: Actor,
  options: PlanOptions,
  { now, newId }: Surroundings,
): Outcome<Plan> {
  const { state } = session.store;
  const directory = outcomeOf(() => session.directory());
  if (!directory.ok) return directory;
  const at = now().toISOString();
  const context = { at, actor, revision: state.revision + 1, newId };
  const decided = decideAll(state, directory.value, changes, context);
  if (!decided.ok) return decided;
  const title = decided.value.label || "Nothing to do";
  const words = wordsOf(session, options, at, title, actor);
  return done(makePlan(state, directory.value, decided.value.events, words));
}

/**
 * The plan that turns the instance in view of one moment into the same instance of another. Refuses with
 * `unknown-instance` where the other moment does not have it. Cost: the facts of both.
 */
export function planBetween(
  from: Session,
  to: Session,
  actor: Actor,
  options: PlanOptions,
  { now }: Pick<Surroundings, "now">,
): Outcome<Plan> {
  return outcomeOf(() => {
    const directory = from.directory();
    const { id, name } = directory.instance.header;
    if (!to.store.state.instances.has(id)) fail("unknown-instance", { ref: name });
    const events = difference(from.store.state, to.store.state);
    const title = `From change ${from.store.state.revision} to change ${to.store.state.revision}`;
    const words = wordsOf(from, options, now().toISOString(), title, actor);
    return makePlan(from.store.state, directory, events, words);
  });
}

function wordsOf(
  session: Session,
  { site, removalsFirst }: PlanOptions,
  made: string,
  title: string,
  actor: Actor,
) {
  const { instance } = session.directory();
  const known = instance.header.site === null ? null : `https://${instance.header.site}`;
  const basis = basisOf(session, instance);
  return { title, made, site: site ?? known, basis, removalsFirst, actor: actor.person };
}

function basisOf(session: Session, instance: InstanceState): PlanBasis {
  const { name, revision, changes } = session.store.state;
  const last = changes.findLast((one) => one.kind === "import");
  return {
    workspace: name,
    instance: instance.header.name,
    revision,
    facts: `sha256:${hashOf(instance)}`,
    imported: last ? { at: last.at, revision: last.revision, label: last.label } : null,
  };
}

/** The same for the same facts, in whatever order they came. */
function hashOf(instance: InstanceState): string {
  const { header, people, groups, memberships, spaces, grants, pages, opaque } = instance;
  const hash = createHash("sha256").update(JSON.stringify(header));
  for (const facts of [people, groups, memberships, spaces, grants, pages])
    for (const line of [...facts.values()].map((one) => JSON.stringify(one)).sort())
      hash.update("\n").update(line);
  return hash.update("\n").update(JSON.stringify(opaque)).digest("hex");
}
