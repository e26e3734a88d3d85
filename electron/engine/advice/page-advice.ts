import type { PageAdvice } from "#shared/explanation/page-advice.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import { pageAbilities } from "#shared/model/page.ts";
import type { AccessIndex } from "../access-index.ts";
import { decidePage } from "../check-page.ts";
import { compareText } from "../refs.ts";
import { listed } from "./bounds.ts";
import { gainCandidates, lossCandidates, readersOf } from "./page-candidates.ts";
import {
  nameOf,
  type PageChange,
  placedIn,
  rolesTurned,
  shownChange,
  stepOf,
  withChanges,
} from "./page-changes.ts";
import { distinct, refusalOf } from "./refusals.ts";
import { minimalSets } from "./search.ts";
import { inTurn, type Step } from "./steps.ts";

/**
 * The minimal sets of changes that take an ability on a page away: of lists from the root down to the
 * page (R17-R19), of the page's edit list, of rows and of groups. What is true afterwards decides, no
 * row gets a tick for nothing, and nothing that the rules refuse is in a set. Cost: see `minimalSets`;
 * for each set found, everyone who reaches the space.
 */
export function advisePageRevoke(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageAdvice {
  return advise(index, person, page, ability, false, () =>
    lossCandidates(index, person, page, ability),
  );
}

/** The minimal sets of changes that give an ability on a page; the same cost. */
export function advisePageGive(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageAdvice {
  return advise(index, person, page, ability, true, () =>
    gainCandidates(index, person, page, ability),
  );
}

function advise(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
  wanted: boolean,
  changesOf: () => PageChange[],
): PageAdvice {
  const isAllowed = () => {
    const now = index.instance.pages.get(page.id) ?? page;
    return decidePage(index, person, now, ability).allowed;
  };
  const held = isAllowed();
  if (held === wanted) return { held, sets: [], refusals: [], complete: true, more: 0 };
  const refusals: Refusal[] = [];
  const isRefused = (set: readonly PageChange[]) => {
    const refusal = refusalOf(index, placedIn(set));
    if (refusal) refusals.push(refusal);
    return refusal !== null;
  };
  const candidates = [...new Map(changesOf().map((one) => [nameOf(one), one])).values()];
  const changes = candidates.filter((one) => !isRefused([one]));
  const { sets, complete } = minimalSets(changes, (set) =>
    withChanges(index, set, () => isAllowed() === wanted),
  );
  const shown = sets
    .filter((set) => !sets.some((other) => isWider(set, other)) && !isRefused(set))
    .map((set) => ({
      steps: inTurn(set, stepOf).map((one) => shownChange(index, one)),
      othersAffected: othersAffected(index, person, page, set),
      adminRoles: rolesTurned(index, person, set),
    }))
    .sort(
      (a, b) =>
        (wanted ? a.adminRoles.length - b.adminRoles.length : 0) ||
        a.othersAffected - b.othersAffected ||
        a.steps.length - b.steps.length ||
        compareText(JSON.stringify(a.steps), JSON.stringify(b.steps)),
    );
  const more = Math.max(0, shown.length - listed);
  return { held, sets: shown.slice(0, listed), refusals: distinct(refusals), complete, more };
}

/** Whether a set is the other one but for ticks that the other does without. */
function isWider(set: readonly PageChange[], other: readonly PageChange[]): boolean {
  if (set === other || set.length !== other.length) return false;
  return set.every((one) =>
    other.some((two) => nameOf(one) === nameOf(two) || ticksMore(stepOf(one), stepOf(two))),
  );
}

function ticksMore(one: Step | null, two: Step | null): boolean {
  if (one?.do !== "tick" || two?.do !== "tick") return false;
  return one.group === two.group && (two.mask & ~one.mask) === 0;
}

function othersAffected(
  index: AccessIndex,
  person: number,
  page: Page,
  set: readonly PageChange[],
): number {
  const abilities = () => {
    const now = index.instance.pages.get(page.id) ?? page;
    return new Map(
      readersOf(index, page)
        .filter((one) => one !== person)
        .map((one) => [
          one,
          pageAbilities.filter((ability) => decidePage(index, one, now, ability).allowed).join(),
        ]),
    );
  };
  const before = abilities();
  const after = withChanges(index, set, abilities);
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((one) => (before.get(one) ?? "") !== (after.get(one) ?? "")).length;
}
