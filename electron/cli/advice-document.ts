import type { Directory } from "#electron/domain/directory.ts";
import { findGroup, findPerson } from "#electron/domain/references.ts";
import type { Advice, AdviceSet, AdviceStep } from "#shared/explanation/advice.ts";
import type { AdvicePlace } from "#shared/explanation/advice-words.ts";
import type { GroupRef } from "#shared/explanation/decision.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import type { Change } from "#shared/model/change.ts";
import { blockerDocument, personDocument, sourceDocument } from "./documents.ts";

/** Advice as `revoke` and `give` print it: each change is one that `apply` takes. */
export function adviceDocument(
  directory: Directory,
  advice: Advice,
  place: AdvicePlace,
  way: "loses" | "gains",
) {
  const { held, possible, because, blockers, sets, more, willNotWork } = advice;
  return {
    v: 1,
    held,
    possible,
    ...(because.length > 0 && { because: because.map(sourceDocument) }),
    ...(blockers.length > 0 && { because: blockers.map(blockerDocument) }),
    sets: sets.map((set) => setDocument(directory, set, place, way)),
    ...(more > 0 && { more }),
    willNotWork: willNotWork.map((one) => ({
      change: changeOf(directory, one.step, place),
      ...(one.also.length > 0 && {
        also: one.also.map((step) => changeOf(directory, step, place)),
      }),
      because: [
        ...one.because.map(({ route, group }) => ({ route, ...(group && { group: group.name }) })),
        ...one.blockers.map(blockerDocument),
        ...(one.refusal ? [refusalDocument(one.refusal)] : []),
      ],
    })),
  };
}

/** Why the rules refuse something, by the code that making it is refused with. */
export function refusalDocument(refusal: Refusal) {
  return refusal.code === "last-admin"
    ? { code: refusal.code, space: refusal.space.key }
    : { code: refusal.code, group: refusal.group.name };
}

/** A step of advice as the change that makes it, things named so that they are found again. */
export function changeOf(directory: Directory, step: AdviceStep, place: AdvicePlace): Change {
  const person = nameOfPerson(directory, place);
  if (step.do === "removeMember" || step.do === "addMember") {
    return { do: step.do, group: nameOfGroup(directory, step.group), person };
  }
  const { do: verb, permissions } = step;
  const space = place.space.key;
  return step.group
    ? { do: verb, space, group: nameOfGroup(directory, step.group), permissions }
    : { do: verb, space, person, permissions };
}

function setDocument(
  directory: Directory,
  set: AdviceSet,
  place: AdvicePlace,
  way: "loses" | "gains",
) {
  const elsewhere = set.elsewhere.map((one) => ({
    space: one.space.key,
    permissions: one.permissions,
  }));
  return {
    changes: set.steps.map((step) => changeOf(directory, step, place)),
    ...(way === "loses"
      ? { losesHere: set.here, losesElsewhere: elsewhere }
      : { gainsHere: set.here, gainsElsewhere: elsewhere }),
    othersAffected: set.othersAffected,
    ...(set.adminRoles.length > 0 && { adminRoles: set.adminRoles }),
    flips: set.flips.map(({ person, from, to }) => ({ person: personDocument(person), from, to })),
  };
}

/** The name where it means nobody else, otherwise the id. */
function nameOfPerson(directory: Directory, { person }: AdvicePlace): string {
  const found = findPerson(directory, person.name);
  return found.ok && found.value.id === person.id ? person.name : person.id;
}

function nameOfGroup(directory: Directory, group: GroupRef): string {
  const found = findGroup(directory, group.name);
  return found.ok && found.value.id === group.id ? group.name : group.id;
}
