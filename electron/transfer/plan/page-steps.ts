import type { DomainEvent } from "#shared/model/event.ts";
import type { Page } from "#shared/model/page.ts";
import type { PlanList } from "#shared/plan/plan.ts";
import { callStep, type DraftStep, handStep, inPath } from "./draft-step.ts";
import type { Things } from "./things.ts";
import { turnsOf } from "./turns.ts";

/** The steps that set the lists of pages, both lists in one call, and those that move pages (R31). */
export function pageSteps(turns: readonly DomainEvent[], things: Things): DraftStep[] {
  return turnsOf(turns, "pageChanged").flatMap(({ before, after }) => {
    if (before === null || after === null) return [];
    return [...restriction(before, after, things), ...move(before, after)];
  });
}

function restriction(before: Page, after: Page, things: Things): DraftStep[] {
  const same = [...listKeys(before.view, "view"), ...listKeys(before.edit, "edit")].sort();
  const wanted = [...listKeys(after.view, "view"), ...listKeys(after.edit, "edit")].sort();
  if (same.join("\n") === wanted.join("\n")) return [];
  const view = things.list(after.view);
  const edit = things.list(after.edit);
  const page = { id: after.id, title: after.title };
  const title = `“${after.title}”: ${listWords("view", view)}, ${listWords("edit", edit)}`;
  if ([...view.people, ...edit.people].some((one) => one.accountId === null))
    return [
      handStep("finish", title, "the page › Restrictions", {
        note: "The lists name a new account, whose id is not known here.",
      }),
    ];
  const names = view.people.length + view.groups.length > 0;
  return [
    callStep(
      "restrict",
      title,
      { do: "restrict", page, view, edit },
      {
        method: "PUT",
        path: `/wiki/rest/api/content/${inPath(after.id)}/restriction`,
        body: [restrictionBody("read", view), restrictionBody("update", edit)],
      },
      names
        ? "Whoever carries this out must be in the view list, or is locked out; the script sees to it."
        : null,
    ),
  ];
}

function move(before: Page, after: Page): DraftStep[] {
  if (before.parent === after.parent) return [];
  const where =
    after.parent === null ? "to the top of its space" : `under the page ${after.parent}`;
  return [handStep("finish", `Move “${after.title}” ${where}`, "the page › Move")];
}

function listKeys(list: Page["view"], name: string): string[] {
  return [
    ...list.people.map((id) => `${name} person ${id}`),
    ...list.groups.map((id) => `${name} group ${id}`),
  ];
}

function listWords(verb: string, list: PlanList): string {
  const names = [...list.people, ...list.groups].map((one) => one.name);
  return names.length === 0 ? `anyone may ${verb}` : `only ${names.join(", ")} may ${verb}`;
}

function restrictionBody(operation: "read" | "update", list: PlanList) {
  return {
    operation,
    restrictions: {
      user: list.people.map((one) => ({ type: "known", accountId: one.accountId })),
      group: list.groups.map((one) => ({ type: "group", id: one.id ?? "{groupId}" })),
    },
  };
}
