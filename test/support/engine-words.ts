import type { Advice, AdviceStep } from "#shared/explanation/advice.ts";
import type { Blocker, Decision, Source, SpaceRef } from "#shared/explanation/decision.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import type { SourceRow } from "#shared/explanation/space-explanation.ts";
import type { Finding, WhatIf } from "#shared/explanation/what-if.ts";
import { guestFeaturesThatAre } from "#shared/permissions/guest-features.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { leftText, type PlainStep, setText, vainText } from "./advice-text.ts";
import { blockerText, sourceText } from "./decision-text.ts";
import type { PlainEffects, PlainFinding } from "./effect-text.ts";
import type { Features, Verdict, Ways } from "./scenario.ts";

/** A decision of the engine as the tables write it. */
export function verdictOf(decision: Decision, asked: string | null): Verdict {
  const { allowed, certainty, sources, blockers } = decision;
  return {
    allowed,
    certainty,
    sources: sources.map((one) => sourceText({ ...one, group: one.group?.name }, asked)),
    blockers: blockers.map((one) => blockerText({ ...one, page: one.page?.id })),
  };
}

/** Advice of the engine as the tables write it. */
export function waysOf(advice: Advice): Ways {
  const plain = ({ group, ...step }: AdviceStep): PlainStep => ({ ...step, group: group?.name });
  const texts = (sources: readonly Source[]) =>
    sources.map(({ route, group }) => leftText({ route, group: group?.name }));
  const gates = (blockers: readonly Blocker[]) =>
    blockers.map((one) => leftText({ ...one, page: one.page?.id }));
  const refusals = (refusal: Refusal | null) => {
    if (refusal === null) return [];
    const { code } = refusal;
    const about = "space" in refusal ? { space: refusal.space.key } : { group: refusal.group.name };
    return [leftText({ code, ...about })];
  };
  return {
    held: advice.held,
    because: [...texts(advice.because), ...gates(advice.blockers)],
    sets: advice.sets.map((set) =>
      setText({
        ...set,
        steps: set.steps.map(plain),
        elsewhere: set.elsewhere.map((one) => ({ ...one, space: one.space.key })),
      }),
    ),
    inVain: advice.willNotWork.map(({ step, also, because, blockers, refusal }) =>
      vainText([step, ...also].map(plain), [
        ...texts(because),
        ...gates(blockers),
        ...refusals(refusal),
      ]),
    ),
  };
}

/** Effects as the command line names things. */
export function plainEffects(effects: WhatIf): PlainEffects {
  const { guestVisibleSpaces, findings } = effects;
  const keys = (spaces: readonly SpaceRef[]) => spaces.map((one) => one.key);
  const plain = ({ id, person, group, space, page }: Finding): PlainFinding => ({
    id,
    person,
    group: group?.name,
    space: space?.key,
    title: page?.title,
  });
  return {
    ...effects,
    access: effects.access.map((one) => ({ ...one, space: one.space.key })),
    pages: effects.pages.map((one) => ({ ...one, title: one.page.title })),
    guestVisibleSpaces: {
      added: keys(guestVisibleSpaces.added),
      removed: keys(guestVisibleSpaces.removed),
    },
    findings: { added: findings.added.map(plain), removed: findings.removed.map(plain) },
  };
}

/** What is open to guests and closed, as the product lists it. */
export function featuresOfGuests(): Features {
  const ids = (state: "open" | "closed") => guestFeaturesThatAre(state).map((one) => one.id);
  return { open: ids("open"), closed: ids("closed") };
}

/** The sources of one permission as the rows of an explanation have them. */
export function sourcesInRows(rows: readonly SourceRow[], permission: PermissionKey): string[] {
  return rows.flatMap(({ route, group, cells }) =>
    cells
      .filter((cell) => cell.permission === permission)
      .map((cell) => sourceText({ ...cell, route, group: group?.name }, permission)),
  );
}
