import type { Decision } from "#shared/explanation/decision.ts";
import type { PlainDecision } from "./reference-proof.ts";

/** A decision of the engine as the reference writes one; throws where it contradicts itself. */
export function plainDecision(decision: Decision): PlainDecision {
  const { allowed, certainty, notes, sources, blockers } = decision;
  if ((certainty === "sure") !== (notes.length === 0)) throw new Error(`${certainty}, ${notes}`);
  return {
    allowed,
    sources: sources.map(({ group, ...one }) => ({ ...one, ...(group && { group: group.name }) })),
    blockers: blockers.map(({ page, ...one }) => ({ ...one, ...(page && { page: page.id }) })),
    notes: [...notes].sort(),
  };
}
