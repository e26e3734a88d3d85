import type { Directory } from "#electron/domain/directory.ts";
import { findPage, findPerson } from "#electron/domain/references.ts";
import { personRef, spaceRef } from "#electron/engine/refs.ts";
import { pageAdvice } from "#electron/services/page-advice-query.ts";
import { need } from "#electron/services/session.ts";
import type { AdvicePlace } from "#shared/explanation/advice-words.ts";
import type { PageAdvice, PageStep } from "#shared/explanation/page-advice.ts";
import { pageSetEffects, pageStepClause } from "#shared/explanation/page-advice-words.ts";
import { refusalSentence } from "#shared/explanation/refusal.ts";
import { counted, listed, upperFirst } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { Change } from "#shared/model/change.ts";
import { changeOf, refusalDocument } from "./advice-document.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { abilityFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `page-revoke` and `page-give`: the minimal sets of changes that take an ability on a page away, or give it. */
export function runPageAdvice(
  way: "loses" | "gains",
  file: string,
  [person, page, ability]: readonly [string, string, string],
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const who = need(findPerson(directory, person)).id;
    const where = need(findPage(directory, page));
    const index = session.index();
    const place: AdvicePlace = {
      person: personRef(index, index.people.of(who) ?? fail("internal")),
      space: spaceRef(index, index.spaces.of(where.space) ?? fail("internal")),
    };
    const question = { person: who, page: where.id, ability: abilityFor(ability) };
    const advice = pageAdvice(session, question, way);
    if (output.asJson) {
      output.json({
        v: 1,
        held: advice.held,
        sets: advice.sets.map(({ steps, othersAffected, adminRoles }) => ({
          changes: changesOf(directory, steps, place),
          othersAffected,
          ...(adminRoles.length > 0 && { adminRoles }),
        })),
        ...(advice.refusals.length > 0 && {
          willNotWork: advice.refusals.map((one) => ({ because: [refusalDocument(one)] })),
        }),
        complete: advice.complete,
        ...(advice.more > 0 && { more: advice.more }),
      });
    } else for (const line of lines(advice, place, way)) output.text(line);
    return exitCodes.done;
  });
}

function lines(advice: PageAdvice, place: AdvicePlace, way: "loses" | "gains"): string[] {
  const { held, sets, refusals, complete, more } = advice;
  if (held !== (way === "loses")) {
    return [`${place.person.name} ${held ? "may do that already" : "may not do that anyway"}.`];
  }
  return [
    ...(sets.length === 0 ? ["No change of a list, a row or a group does it."] : []),
    ...sets.map((set, at) => {
      const { steps, othersAffected } = set;
      const others = counted(othersAffected, "other person", "other people");
      const text = upperFirst(listed(steps.map((step) => pageStepClause(step, place))));
      const effects = pageSetEffects(set, place, way).map((one) => ` ${one}`);
      return `${at + 1}. ${counted(steps.length, "change")}, ${others} affected: ${text}.${effects.join("")}`;
    }),
    ...refusals.map((one) => `Left out: ${refusalSentence(one)}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(complete ? [] : ["There may be others, of more than three changes."]),
  ];
}

/** The steps as changes that `apply` takes; what changes on the lists of one page is one change. */
function changesOf(directory: Directory, steps: readonly PageStep[], place: AdvicePlace): Change[] {
  const changes: Change[] = [];
  const lists = new Map<string, Extract<PageStep, { where: "list" }>[]>();
  for (const step of steps) {
    if (step.where === "space") changes.push(changeOf(directory, step.step, place));
    else lists.set(step.page.id, [...(lists.get(step.page.id) ?? []), step]);
  }
  for (const [page, ofPage] of lists) changes.push(restriction(directory, page, ofPage));
  return changes;
}

function restriction(
  directory: Directory,
  id: string,
  steps: readonly Extract<PageStep, { where: "list" }>[],
): Change {
  const page = [...directory.instance.pages.values()].find((one) => one.id === id);
  if (!page) return fail("internal");
  const listAfter = (kind: "view" | "edit") => {
    const own = steps.filter((step) => step.list === kind);
    const people = new Set<string>(page[kind].people);
    const groups = new Set<string>(page[kind].groups);
    for (const { way, person, group, people: started } of own) {
      for (const one of way === "start" ? started : []) people.add(one.id);
      if (person) people[way === "remove" ? "delete" : "add"](person.id);
      if (group) groups[way === "remove" ? "delete" : "add"](group.id);
    }
    return own.length > 0 ? { [kind]: { people: [...people], groups: [...groups] } } : {};
  };
  return { do: "restrictPage", page: id, ...listAfter("view"), ...listAfter("edit") };
}
