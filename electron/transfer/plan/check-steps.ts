import { accessOf, type Directory } from "#electron/domain/directory.ts";
import { during } from "#electron/domain/history/put.ts";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { PageId, PersonId, SpaceId } from "#shared/model/ids.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { PlanPerson } from "#shared/plan/plan.ts";
import { callStep, type DraftStep, inPath } from "./draft-step.ts";
import type { Things } from "./things.ts";

/** How many questions about people a plan ends with, at most: each is a call. */
const checkLimit = 100;

const operations = { view: "read", edit: "update", delete: "delete" } as const;
type Checked = keyof typeof operations;

interface Question {
  readonly person: PersonId;
  readonly page: PageId;
  readonly ability: Checked;
}

/**
 * The steps that look afterwards whether all is so: everything above once more, then what those concerned
 * may do on a page, asked of Confluence itself (R33). Only answers that no unverified rule took part in
 * are expected. Cost: what the events touch.
 */
export function checkSteps(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
  things: Things,
): { readonly steps: DraftStep[]; readonly left: number } {
  const questions = questionsOf(workspace, directory, events);
  const asked = questions.slice(0, checkLimit);
  const people = during(workspace, directory, events, () =>
    asked.flatMap((one) => answered(directory, one, things)),
  );
  const again = callStep(
    "verify",
    "Look at everything above once more",
    { do: "look-again" },
    null,
    "Each step must find the site as it leaves it.",
  );
  return { steps: [again, ...people], left: questions.length - asked.length };
}

function questionsOf(
  workspace: WorkspaceState,
  directory: Directory,
  events: readonly DomainEvent[],
): Question[] {
  const effect = whatEventsDo(workspace, directory, events);
  const found = new Map<string, Question>();
  const ask = (person: PersonId, page: PageId, abilities: readonly PageAbility[]) => {
    for (const ability of abilities.filter(isChecked))
      found.set(`${person}\n${page}\n${ability}`, { person, page, ability });
  };
  for (const { person, page, gained, lost } of effect.pages)
    ask(person.id, page.id, [...gained, ...lost]);
  for (const { person, space, gained, lost } of effect.access) {
    const page = firstPage(directory, space.id);
    const moved = [...gained, ...lost];
    if (page === null) continue;
    if (moved.includes("read/space")) ask(person.id, page, ["view"]);
    if (moved.includes("create/page")) ask(person.id, page, ["edit"]);
    if (moved.includes("delete/page")) ask(person.id, page, ["delete"]);
  }
  return [...found.values()];
}

function isChecked(ability: PageAbility): ability is Checked {
  return ability in operations;
}

/** The page to ask about for a whole space: its home page, or one at the top of its tree. */
function firstPage({ instance, pagesOf }: Directory, id: SpaceId): PageId | null {
  const home = instance.spaces.get(id)?.homepage ?? null;
  if (home !== null && instance.pages.has(home)) return home;
  const pages = [...(pagesOf.get(id) ?? [])].map((one) => instance.pages.get(one));
  return pages.find((one) => one?.type === "page" && one.parent === null)?.id ?? null;
}

/** The step for a question as things stand then; none where they leave the answer open. */
function answered(directory: Directory, question: Question, things: Things): DraftStep[] {
  const { instance } = directory;
  const index = accessOf(directory);
  const page = instance.pages.get(question.page);
  const person = index.people.of(question.person);
  if (!page || person === undefined || !instance.people.has(question.person)) return [];
  const named = things.person(question.person);
  if (named.accountId === null) return [];
  const answer = decidePage(index, person, page, question.ability);
  if (answer.certainty !== "sure") return [];
  return [checkStep(page, named, question.ability, answer.allowed)];
}

function checkStep(
  { id, title }: Page,
  person: PlanPerson,
  ability: Checked,
  expected: boolean,
): DraftStep {
  const operation = operations[ability];
  return callStep(
    "verify",
    `${person.name}, “${title}”, ${operation}: hasPermission ${expected}`,
    { do: "check-person", person, page: { id, title }, operation, expected },
    {
      method: "POST",
      path: `/wiki/rest/api/content/${inPath(id)}/permission/check`,
      body: { subject: { type: "user", identifier: person.accountId }, operation },
    },
  );
}
