import type { Draft } from "#electron/demo/draft.ts";
import type { Designation, Route } from "#shared/explanation/decision.ts";
import type { ErrorCode } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** The examples of one rule of the engine. */
export interface RuleTable {
  readonly rule: `R${number}`;
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** The worked example (`acme`), made different, and what is then true. */
export interface Scenario {
  readonly when: string;
  /** Facts that a dump can hold and the console itself would not make. */
  readonly facts?: (draft: Draft) => void;
  /** Changes made through the console, after the facts. */
  readonly changes?: readonly Change[];
  /** By whom the changes are made; the console itself where not said. */
  readonly actAs?: string;
  readonly rows: readonly Row[];
}

/** A decision: sources and blockers are compared exactly and in order, written as in `decision-text.ts`. */
export interface Verdict {
  readonly allowed: boolean;
  readonly certainty: "sure" | "probable";
  readonly sources: readonly string[];
  readonly blockers: readonly string[];
}

/** What the groups of a person come to. */
export interface Status {
  readonly designation: Designation;
  readonly guest: readonly string[];
  readonly regular: readonly string[];
  readonly other: readonly string[];
}

/** What routes lead to each thing named: spaces by key, or people by name. */
export type Routes = Readonly<Record<string, readonly Route[]>>;

/** What else tells of one question: the Why page's net cell and source rows, and both lists. */
export interface Elsewhere {
  readonly explained: Verdict;
  /** Sources as the rows of the explanation have them, and how many of them count while allowed. */
  readonly inRows: readonly string[];
  readonly count: number;
  /** Whether the person's list of spaces has the permission there. */
  readonly reached: boolean;
  /** The routes beside the person's name in the list of those who hold it; none where it lacks them. */
  readonly routes: readonly Route[];
}

/** All ways to take a permission away or to give it, written as in `advice-text.ts`, best first. */
export interface Ways {
  readonly held: boolean;
  /** What makes it impossible; empty where it is not. */
  readonly because: readonly string[];
  readonly sets: readonly string[];
  /** Single changes that do not do by themselves, each with what is left. */
  readonly inVain: readonly string[];
}

/** Whom one can look up, by name, each with the spaces shared. */
export type Findable = Readonly<Record<string, readonly string[]>>;

/** What Confluence leaves open to guests and what it closes, by id. */
export interface Features {
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

export type AdviceWay = "revoke" | "give";
export type SpaceQuestion = readonly [person: string, space: string, permission: PermissionKey];
export type PageQuestion = readonly [person: string, page: string, ability: PageAbility];

/** One expectation: what is asked, and the answer to the letter. */
export type Row =
  | { readonly kind: "status"; readonly ask: string; readonly answer: Status }
  | { readonly kind: "reason"; readonly ask: string; readonly parts: readonly string[] }
  | { readonly kind: "check"; readonly ask: SpaceQuestion; readonly answer: Verdict }
  | { readonly kind: "page"; readonly ask: PageQuestion; readonly answer: Verdict }
  | {
      readonly kind: "net";
      readonly ask: readonly [person: string, space: string];
      readonly answer: readonly PermissionKey[];
    }
  | { readonly kind: "reach"; readonly ask: string; readonly answer: Routes }
  | {
      readonly kind: "who";
      readonly ask: readonly [space: string, permission: PermissionKey];
      readonly answer: Routes;
    }
  | { readonly kind: "seats"; readonly answer: number }
  | { readonly kind: "label"; readonly ask: string; readonly answer: boolean }
  | {
      readonly kind: "refused";
      readonly ask: Change;
      readonly by: string | undefined;
      readonly answer: ErrorCode;
      readonly parts: readonly string[];
    }
  | { readonly kind: "may"; readonly ask: Change; readonly by: string }
  | {
      readonly kind: "spaceExport";
      readonly ask: readonly [person: string, space: string];
      readonly answer: { readonly allowed: boolean; readonly blockers: readonly string[] };
    }
  | { readonly kind: "says"; readonly ask: SpaceQuestion; readonly parts: readonly string[] }
  | {
      readonly kind: "abilities";
      readonly ask: readonly [person: string, page: string];
      readonly answer: readonly PageAbility[];
    }
  | { readonly kind: "readers"; readonly ask: string; readonly answer: readonly string[] }
  | { readonly kind: "lookUp"; readonly ask: string; readonly answer: Findable }
  | { readonly kind: "features"; readonly ask: string; readonly answer: Features | null }
  | {
      readonly kind: "advice";
      readonly way: AdviceWay;
      readonly ask: SpaceQuestion;
      readonly answer: Omit<Ways, "inVain">;
    }
  | {
      readonly kind: "inVain";
      readonly way: AdviceWay;
      readonly ask: SpaceQuestion;
      readonly answer: readonly string[];
    }
  | {
      readonly kind: "whatIf";
      readonly ask: readonly Change[];
      readonly answer: readonly string[];
    };

/** What a row is called in the test report. */
export function rowName(row: Row): string {
  const asked = "ask" in row ? spoken(row.ask) : "";
  const by = "by" in row && row.by ? `${row.by}: ` : "";
  const kind = "way" in row ? `${row.way} ${row.kind}` : row.kind;
  return `${kind} ${by}${asked}`.trim();
}

function spoken(ask: string | Change | readonly (string | Change)[]): string {
  if (typeof ask === "string") return ask;
  if ("do" in ask) return JSON.stringify(ask);
  return ask.map(spoken).join(" · ");
}
