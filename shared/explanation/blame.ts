import type { Origin } from "./decision.ts";
import { memberSinceText, originText } from "./words.ts";

/** Where a fact comes from, in words, and the number of the change it came with; null where that is not known. */
export interface Blame {
  readonly text: string;
  readonly change: number | null;
}

/** Who gave something and when. */
export function givenBlame(origin: Origin | null, verb?: string): Blame {
  return { text: originText(origin, verb), change: origin?.revision ?? null };
}

/** Since when someone is a member. */
export function memberBlame(origin: Origin | null): Blame {
  return { text: memberSinceText(origin), change: origin?.revision ?? null };
}

/** "granted by A. Lindqvist, 4 Mar 2026 (change 118)". */
export function blameText({ text, change }: Blame): string {
  return change === null ? text : `${text} (change ${change})`;
}
