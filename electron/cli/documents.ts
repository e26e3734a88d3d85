import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { compareText, personRef } from "#electron/engine/refs.ts";
import type {
  Blocker,
  Decision,
  GroupRef,
  PersonRef,
  Source,
} from "#shared/explanation/decision.ts";

/** The JSON documents of cli.md. Fields may be added, never renamed or dropped. */

/** A person as the documents name them. */
export function personDocument(person: PersonRef) {
  return { accountId: person.id, name: person.name, email: person.email };
}

/** `status` of one person. */
export function statusDocument(index: AccessIndex, person: number) {
  const proof = designationProof(index, person);
  return {
    v: 1,
    person: personDocument(personRef(index, person)),
    designation: proof.designation,
    guestGroups: sortedNames(proof.guestGroups),
    regularGroups: sortedNames(proof.regularGroups),
    otherGroups: sortedNames(proof.otherGroups),
  };
}

/** A decision as `check` gives it. */
export function decisionDocument(decision: Decision) {
  return {
    v: 1,
    allowed: decision.allowed,
    certainty: decision.certainty,
    ...(decision.notes.length > 0 && { notes: decision.notes }),
    sources: decision.sources.map(sourceDocument),
    blockers: decision.blockers.map(blockerDocument),
  };
}

/** A source as the documents name it. */
export function sourceDocument(source: Source) {
  return {
    route: source.route,
    ...(source.group && { group: source.group.name }),
    permission: source.permission,
    ...(source.suppressed && { suppressed: source.suppressed }),
  };
}

/** A gate that stays shut, as the documents name it. */
export function blockerDocument(blocker: Blocker) {
  return {
    gate: blocker.gate,
    ...(blocker.permission && { permission: blocker.permission }),
    ...(blocker.page && { page: blocker.page.id, title: blocker.page.title }),
  };
}

function sortedNames(groups: readonly GroupRef[]): string[] {
  return groups.map((group) => group.name).sort(compareText);
}
