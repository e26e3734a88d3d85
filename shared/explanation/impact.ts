import { z } from "zod";
import { personRefSchema } from "./decision.ts";
import type { FindingId } from "./findings.ts";
import { whatIfSchema } from "./what-if.ts";

/** How many rows of each list are sent; the counts are of all of them. */
export const impactLimit = 200;

/** What happens to some people in the same way, or one thing that happens besides. */
export const impactEffectSchema = z.object({
  sign: z.enum(["turned", "lost", "kept", "gained", "other"]),
  /** A sentence, with the number of people. */
  text: z.string(),
  /** The first of them, each with how, where that differs. */
  who: z.array(z.object({ person: personRefSchema, how: z.string().nullable() })),
  /** How many more there are. */
  more: z.number(),
});
export type ImpactEffect = z.infer<typeof impactEffectSchema>;

/** What changes would do, counted first; of each list the first rows (R26). */
export const impactSchema = z.object({
  /** What the entry in the activity log would say. */
  label: z.string(),
  counts: z.object({
    becomeGuests: z.number(),
    stopBeingGuests: z.number(),
    otherFlips: z.number(),
    /** People who gain or lose a permission somewhere, or something on a page. */
    people: z.number(),
    gained: z.number(),
    lost: z.number(),
    /** Permissions that people keep, but by fewer rows than before. */
    weakened: z.number(),
    pagesOpened: z.number(),
    pagesClosed: z.number(),
    newFindings: z.number(),
    settledFindings: z.number(),
  }),
  /** All of it in few words; empty where nothing would change. */
  effects: z.array(impactEffectSchema),
  /** Whether a list is longer than what is sent of it. */
  cut: z.boolean(),
  whatIf: whatIfSchema,
});
export type Impact = z.infer<typeof impactSchema>;

const mostWithoutReason = 10;
const serious: readonly FindingId[] = [
  "suppressed-admin",
  "open-to-everyone",
  "space-without-active-admin",
  "page-without-reader",
];

/** Whether changes go so far that a reason is asked for: someone turns, many are concerned, or much is amiss after. */
export function isFarReaching({ counts, whatIf }: Impact): boolean {
  const flips = counts.becomeGuests + counts.stopBeingGuests + counts.otherFlips;
  if (flips > 0 || counts.people > mostWithoutReason) return true;
  return whatIf.findings.added.some((one) => serious.includes(one.id));
}
