import type { Advice } from "#shared/explanation/advice.ts";

/** How many sets are listed at most. */
export const listed = 50;
/** How many sets are worked out at most, the most promising ones, for those to be chosen from. */
export const lookedAt = 1024;

/** Advice where there is nothing to be done. */
export const noAdvice: Advice = {
  held: false,
  possible: true,
  because: [],
  blockers: [],
  sets: [],
  more: 0,
  willNotWork: [],
};
