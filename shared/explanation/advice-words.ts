import type { AdminRole } from "../model/group.ts";
import { permissionLabel, viewPermission } from "../permissions/permissions.ts";
import type { Advice, AdviceSet, AdviceStep } from "./advice.ts";
import type { PersonRef, Route, SpaceRef } from "./decision.ts";
import { refusalSentence } from "./refusal.ts";
import {
  blockerSentence,
  counted,
  designationWord,
  firstName,
  listed,
  possessive,
  upperFirst,
} from "./words.ts";

type InVain = Advice["willNotWork"][number];

/** Whom and where advice is about. */
export interface AdvicePlace {
  readonly person: PersonRef;
  readonly space: SpaceRef;
}

/** "remove Dana from Northwind contractors": a change as a clause. */
export function stepClause(step: AdviceStep, { person, space }: AdvicePlace): string {
  const name = firstName(person.name);
  if (step.do === "removeMember") return `remove ${name} from ${step.group.name}`;
  if (step.do === "addMember") return `add ${name} to ${step.group.name}`;
  const ticks = listed(step.permissions.map(permissionLabel));
  const row = step.group ? `the row of ${step.group.name}` : `${possessive(name)} own row`;
  return step.do === "revoke"
    ? `take ${ticks} off ${row} in ${space.name}`
    : `tick ${ticks} on ${row} in ${space.name}`;
}

/** "2 changes, only Dana affected". */
export function setTitle(set: AdviceSet, { person }: AdvicePlace): string {
  const changes = counted(set.steps.length, "change");
  return set.othersAffected === 0
    ? `${changes}, only ${firstName(person.name)} affected`
    : `${changes}, ${counted(set.othersAffected + 1, "person", "people")} affected`;
}

/** All changes of a set as one sentence. */
export function setSentence(set: AdviceSet, place: AdvicePlace): string {
  const text = listed(set.steps.map((step) => stepClause(step, place)));
  return `${upperFirst(text)}.`;
}

/** What a set does besides, each as a sentence; none where it does nothing else. */
export function setEffects(
  set: AdviceSet,
  { person, space }: AdvicePlace,
  way: "loses" | "gains",
): string[] {
  const name = firstName(person.name);
  const verb = way === "loses" ? "loses" : "gains";
  const whole = set.elsewhere.filter((one) => one.permissions.includes(viewPermission)).length;
  const parts = set.elsewhere.length - whole;
  const spaces = (count: number) => counted(count, "other space");
  const besides = [
    ...(set.here.length > 0 ? [`${counted(set.here.length, "permission")} in ${space.key}`] : []),
    ...(whole > 0 ? [way === "loses" ? `all of ${spaces(whole)}` : spaces(whole)] : []),
    ...(parts > 0 ? [`something in ${spaces(parts)}`] : []),
  ];
  const others = counted(set.othersAffected, "other person", "other people");
  return [
    ...(besides.length > 0 ? [`${name} also ${verb} ${listed(besides)}.`] : []),
    ...(set.othersAffected > 0
      ? [
          `${others} ${set.othersAffected === 1 ? verb : verb.slice(0, -1)} something in ${space.key} too.`,
        ]
      : []),
    ...set.flips.map(
      (flip) => `${name} becomes ${standingPhrase(flip.to)}, on the whole instance.`,
    ),
    ...set.adminRoles.map((role) => adminRoleSentence(role, name, way)),
  ];
}

/** "Dana becomes a Confluence admin.", or that they no longer are one. */
export function adminRoleSentence(role: AdminRole, name: string, way: "loses" | "gains"): string {
  const what = { organization: "an organization", site: "a site", confluence: "a Confluence" }[
    role
  ];
  return way === "gains" ? `${name} becomes ${what} admin.` : `${name} is no longer ${what} admin.`;
}

/** Why no change helps. */
export function impossibleSentence(
  advice: Advice,
  { person, space }: AdvicePlace,
  way: "loses" | "gains",
): string {
  const name = firstName(person.name);
  if (way === "loses" && advice.because.length === 0) {
    return `No change that the rules allow takes it from ${name}.`;
  }
  if (way === "loses") {
    return `Everyone who is logged in has it in ${space.name}, so no change to ${possessive(name)} groups or row takes it away.`;
  }
  const shut = advice.blockers.map((one) => blockerSentence(one, space.name));
  return `No group and no grant gives it to ${name}: ${listed(shut)}.`;
}

/** What will not work, as a sentence: "Take Admin off Ada's own row in Brand." */
export function vainSentence({ step, also }: InVain, place: AdvicePlace): string {
  return `${upperFirst(listed([step, ...also].map((one) => stepClause(one, place))))}.`;
}

/** Why it will not: the rules refuse it, or what still gives the permission, or what still stands in the way. */
export function stillSentence(
  { because, blockers, refusal }: InVain,
  { space }: AdvicePlace,
): string {
  if (refusal) return refusalSentence(refusal);
  if (because.length === 0) {
    return `${upperFirst(listed(blockers.map((one) => blockerSentence(one, space.name))))}.`;
  }
  const sources = because.map(({ route, group }) => group?.name ?? sourceWord(route));
  return `${upperFirst(listed(sources))} still ${sources.length === 1 ? "gives" : "give"} it.`;
}

/** A source as a noun, where it has no name of its own. */
export function sourceWord(route: Route): string {
  const words: Record<Route, string> = {
    group: "a group",
    individual: "an individual grant",
    anonymous: "anonymous access",
    "any-active-user": "the row for any active user",
  };
  return words[route];
}

function standingPhrase(standing: AdviceSet["flips"][number]["to"]): string {
  if (standing === "none") return "someone without access";
  return `a ${designationWord(standing)}`;
}
