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
  | { readonly kind: "refused"; readonly ask: Change; readonly answer: ErrorCode }
  | {
      readonly kind: "spaceExport";
      readonly ask: readonly [person: string, space: string];
      readonly answer: { readonly allowed: boolean; readonly blockers: readonly string[] };
    }
  | { readonly kind: "says"; readonly ask: SpaceQuestion; readonly parts: readonly string[] };

/** What a row is called in the test report. */
export function rowName(row: Row): string {
  const asked = "ask" in row ? (typeof row.ask === "string" ? row.ask : spoken(row.ask)) : "";
  return `${row.kind} ${asked}`.trim();
}

function spoken(ask: readonly string[] | Change): string {
  return "do" in ask ? JSON.stringify(ask) : ask.join(" · ");
}
