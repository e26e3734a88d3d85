import { type AdvicePlace, stepClause } from "./advice-words.ts";
import type { PageStep } from "./page-advice.ts";

/** A change for an ability on a page as a clause: "take Gil off the view list of “Budget”". */
export function pageStepClause(step: PageStep, place: AdvicePlace): string {
  if (step.where === "space") return stepClause(step.step, place);
  const list = `the ${step.list} list of “${step.page.title}”`;
  const who = step.group?.name ?? step.person?.name ?? "";
  if (step.way === "add") return `put ${who} on ${list}`;
  if (step.way === "remove") return `take ${who} off ${list}`;
  return `make ${list} of everyone who may ${step.list} it now but ${place.person.name}`;
}
