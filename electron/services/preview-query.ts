import { decideAll } from "#electron/domain/decide.ts";
import { mayChange } from "#electron/domain/policy.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import { type Impact, impactLimit } from "#shared/explanation/impact.ts";
import { impactEffects } from "#shared/explanation/impact-effects.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { outcomeOf, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * What changes would do, before they are made (R26); nothing is written. Refuses what making them
 * would refuse. Cost: what the changes touch.
 */
export function previewChanges(
  session: Session,
  changes: readonly Change[],
  actor: Actor,
  { now, newId }: Surroundings,
): Outcome<Impact> {
  const { state } = session.store;
  const directory = outcomeOf(() => session.directory());
  if (!directory.ok) return directory;
  const context = { at: now().toISOString(), actor, revision: state.revision + 1, newId };
  const decided = decideAll(state, directory.value, changes, context);
  if (!decided.ok) return decided;
  const { events, label } = decided.value;
  return done(impactOf(label, whatEventsDo(state, directory.value, events)));
}

/** For each change null where the actor may make such a one (R29), else the sentence that says what it needs. */
export function whyNotAllowed(
  session: Session,
  changes: readonly Change[],
  actor: Actor,
): (string | null)[] {
  return changes.map((change) => {
    const allowed = mayChange(session.directory(), actor, change);
    return allowed.ok ? null : allowed.error.message;
  });
}

/** A what-if with its counts, and its lists no longer than `impactLimit`. */
export function impactOf(label: string, whatIf: WhatIf): Impact {
  const { flips, access, weakened, pages, lookUps, findings } = whatIf;
  const to = flips.filter((one) => one.to === "guest").length;
  const from = flips.filter((one) => one.from === "guest").length;
  const moved = (side: "gained" | "lost") => access.reduce((sum, one) => sum + one[side].length, 0);
  const first = <Row>(rows: readonly Row[]) => rows.slice(0, impactLimit);
  const lists = [flips, access, weakened, pages, lookUps, findings.added, findings.removed];
  return {
    label,
    counts: {
      becomeGuests: to,
      stopBeingGuests: from,
      otherFlips: flips.length - to - from,
      people: new Set([...access, ...pages].map((one) => one.person.id)).size,
      gained: moved("gained"),
      lost: moved("lost"),
      weakened: weakened.reduce((sum, one) => sum + one.permissions.length, 0),
      pagesOpened: pages.filter((one) => one.gained.includes("view")).length,
      pagesClosed: pages.filter((one) => one.lost.includes("view")).length,
      newFindings: findings.added.length,
      settledFindings: findings.removed.length,
    },
    effects: impactEffects(whatIf),
    cut: lists.some((rows) => rows.length > impactLimit),
    whatIf: {
      ...whatIf,
      flips: first(flips),
      access: first(access),
      weakened: first(weakened),
      pages: first(pages),
      lookUps: first(lookUps),
      findings: { added: first(findings.added), removed: first(findings.removed) },
    },
  };
}
