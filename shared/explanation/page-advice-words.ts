import { type AdvicePlace, adminRoleSentence, stepClause } from "./advice-words.ts";
import type { PageAdvice, PageStep } from "./page-advice.ts";
import { counted, firstName, listed, upperFirst } from "./words.ts";

/** A change for an ability on a page as a clause: "take Gil off the view list of “Budget”". */
export function pageStepClause(step: PageStep, place: AdvicePlace): string {
  if (step.where === "space") return stepClause(step.step, place);
  const list = `the ${step.list} list of “${step.page.title}”`;
  const who = step.group?.name ?? step.person?.name ?? "";
  if (step.way === "add") return `put ${who} on ${list}`;
  if (step.way === "remove") return `take ${who} off ${list}`;
  return `make ${list} of everyone who may ${step.list} it now but ${place.person.name}`;
}

/** "2 changes, only Dana affected". */
export function pageSetTitle(
  { steps, othersAffected }: PageAdvice["sets"][number],
  { person }: AdvicePlace,
): string {
  const changes = counted(steps.length, "change");
  return othersAffected === 0
    ? `${changes}, only ${firstName(person.name)} affected`
    : `${changes}, ${counted(othersAffected + 1, "person", "people")} affected`;
}

/** The administration that comes or goes with a set, each as a sentence. */
export function pageSetEffects(
  { adminRoles }: PageAdvice["sets"][number],
  { person }: AdvicePlace,
  way: "loses" | "gains",
): string[] {
  return adminRoles.map((role) => adminRoleSentence(role, firstName(person.name), way));
}

/** All changes of a set as one sentence. */
export function pageSetSentence({ steps }: PageAdvice["sets"][number], place: AdvicePlace): string {
  const text = listed(steps.map((step) => pageStepClause(step, place)));
  return `${upperFirst(text)}.`;
}
