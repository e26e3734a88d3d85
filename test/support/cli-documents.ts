import type { Designation, Route } from "#shared/explanation/decision.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import {
  leftText,
  type PlainRefusal,
  type PlainSet,
  type PlainStep,
  setText,
  vainText,
} from "./advice-text.ts";
import { blockerText, type PlainBlocker, type PlainSource, sourceText } from "./decision-text.ts";
import type { Verdict, Ways } from "./scenario.ts";

/** The documents of the command line as the scenarios read them, and what they come to in a table. */

export interface StatusDocument {
  readonly person: { readonly name: string };
  readonly designation: Designation;
  readonly guestGroups: string[];
  readonly regularGroups: string[];
  readonly otherGroups: string[];
}

export interface CheckDocument {
  readonly allowed: boolean;
  readonly certainty: "sure" | "probable";
  readonly sources: PlainSource[];
  readonly blockers: PlainBlocker[];
}

export interface ReachDocument {
  readonly spaces: {
    readonly key: string;
    readonly permissions: PermissionKey[];
    readonly routes: Route[];
  }[];
}

export interface WhoDocument {
  readonly people: { readonly name: string; readonly routes: Route[] }[];
}

export interface WhyDocument {
  readonly decision: CheckDocument;
  readonly rows: {
    readonly route: string;
    readonly group?: { readonly name: string };
    readonly cells: { readonly permission: PermissionKey; readonly suppressed?: string }[];
  }[];
  readonly net: { readonly permission: PermissionKey; readonly count: number }[];
  readonly spaceExport: { readonly allowed: boolean; readonly blockers: PlainBlocker[] };
}

export interface WhyPageDocument {
  readonly abilities: Readonly<Record<PageAbility, CheckDocument>>;
}

export interface LookUpDocument {
  readonly people: { readonly name: string; readonly through: string[] }[];
  readonly features?: { readonly open: string[]; readonly closed: string[] };
}

type Effect = Pick<PlainSet, "othersAffected" | "flips" | "adminRoles"> & {
  readonly changes: PlainStep[];
};
type Elsewhere = PlainSet["elsewhere"];
export interface AdviceDocument {
  readonly held: boolean;
  readonly possible: boolean;
  readonly because?: (PlainSource | PlainBlocker)[];
  readonly sets: (Effect & {
    readonly losesHere?: string[];
    readonly losesElsewhere?: Elsewhere;
    readonly gainsHere?: string[];
    readonly gainsElsewhere?: Elsewhere;
  })[];
  readonly willNotWork: {
    readonly change: PlainStep;
    readonly also?: PlainStep[];
    readonly because: (PlainSource | PlainBlocker | PlainRefusal)[];
  }[];
}

/** The answer of `check` as a table writes it. */
export function verdictIn(answer: CheckDocument, asked: string | null): Verdict {
  const { allowed, certainty, sources, blockers } = answer;
  return {
    allowed,
    certainty,
    sources: sources.map((one) => sourceText(one, asked)),
    blockers: blockers.map(blockerText),
  };
}

/** The sources of a permission as the rows of `why` have them. */
export function rowSourcesIn({ rows }: WhyDocument, permission: PermissionKey): string[] {
  return rows.flatMap(({ route, group, cells }) =>
    cells
      .filter((cell) => cell.permission === permission)
      .map((cell) => sourceText({ ...cell, route, group: group?.name }, permission)),
  );
}

/** The answer of `revoke` or `give` as a table writes it. */
export function waysIn(answer: AdviceDocument): Ways {
  return {
    held: answer.held,
    because: (answer.because ?? []).map(leftText),
    sets: answer.sets.map((set) =>
      setText({
        steps: set.changes,
        here: set.losesHere ?? set.gainsHere ?? [],
        elsewhere: set.losesElsewhere ?? set.gainsElsewhere ?? [],
        othersAffected: set.othersAffected,
        flips: set.flips,
        adminRoles: set.adminRoles,
      }),
    ),
    inVain: answer.willNotWork.map(({ change, also = [], because }) =>
      vainText([change, ...also], because.map(leftText)),
    ),
  };
}
