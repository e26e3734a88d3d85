import type { PlanAction, PlanPhase, PlanRequest, PlanSpace, PlanStep } from "#shared/plan/plan.ts";

/** A step before it has its number. */
export type DraftStep = Omit<PlanStep, "number">;

/** What part of a plan comes to: its steps, and what it will not do. */
export interface Part {
  readonly steps: readonly DraftStep[];
  readonly refused: readonly { readonly what: string; readonly why: string }[];
}

/** A step that is a call. */
export function callStep(
  phase: PlanPhase,
  title: string,
  action: PlanAction,
  request: PlanRequest | null,
  note: string | null = null,
): DraftStep {
  return { phase, title, note, action, request };
}

/** A step for people; `blocks` where what follows needs it. */
export function handStep(
  phase: PlanPhase,
  title: string,
  where: string,
  {
    blocks = false,
    until = null,
    note = null,
  }: {
    readonly blocks?: boolean;
    readonly until?: PlanSpace | null;
    readonly note?: string | null;
  } = {},
): DraftStep {
  return { phase, title, note, action: { do: "by-hand", where, blocks, until }, request: null };
}

/** A part of a path of the REST API; lone surrogates, which no address can hold, are replaced. */
export function inPath(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
