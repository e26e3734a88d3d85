import type { GroupRef, PersonRef } from "#shared/explanation/decision.ts";
import type { PageDetail, PageList } from "#shared/ipc/area-pages.ts";
import type { Change } from "#shared/model/change.ts";

/** The three settings of Confluence's dialog: nobody is restricted, some can edit, only some can view or edit. */
export const restrictionSettings = ["open", "edit", "view"] as const;
export type RestrictionSetting = (typeof restrictionSettings)[number];

/** The settings as the dialog names them. */
export const settingWords: Record<RestrictionSetting, string> = {
  open: "Everyone can view and edit",
  edit: "Everyone can view, some can edit",
  view: "Only some can view or edit",
};

/** A group or a person; the other is null. */
type Principal =
  | { readonly group: GroupRef; readonly person: null }
  | { readonly group: null; readonly person: PersonRef };

/** Someone on the dialog's list, and whether they are to edit. */
export type Listed = Principal & { readonly edits: boolean };

/** Whether a list names anyone, known or not; an empty one restricts nobody. */
export function restricts({ people, groups, unknown }: PageList): boolean {
  return people.length + groups.length + unknown > 0;
}

/** Which of the settings a page has now. */
export function settingOf({ view, edit }: Pick<PageDetail, "view" | "edit">): RestrictionSetting {
  if (restricts(view)) return "view";
  return restricts(edit) ? "edit" : "open";
}

/** Everyone on either list of a page, groups first. Whoever may edit is there once. */
export function listedOn({ view, edit }: Pick<PageDetail, "view" | "edit">): Listed[] {
  const groups = new Map([...view.groups, ...edit.groups].map((one) => [one.id, one]));
  const people = new Map([...view.people, ...edit.people].map((one) => [one.id, one]));
  return [
    ...[...groups.values()].map((group) => ({
      ...{ group, person: null },
      edits: edit.groups.some((one) => one.id === group.id),
    })),
    ...[...people.values()].map((person) => ({
      ...{ group: null, person },
      edits: edit.people.some((one) => one.id === person.id),
    })),
  ];
}

/** The name under which someone on the list is told apart. */
export function listedId({ group, person }: Principal): string {
  return group ? `group:${group.id}` : `person:${person.id}`;
}

/** The change that gives a page this setting, or null while it needs someone on the list, or says what is so. */
export function restrictionChange(
  detail: PageDetail,
  setting: RestrictionSetting,
  listed: readonly Listed[],
): Change | null {
  if (setting !== "open" && listed.length === 0) return null;
  const view = setting === "view" ? listed : [];
  const edit =
    setting === "edit" ? listed : setting === "view" ? listed.filter((one) => one.edits) : [];
  if (namesTheSame(detail.view, view) && namesTheSame(detail.edit, edit)) return null;
  return { do: "restrictPage", page: detail.page.id, view: idsOf(view), edit: idsOf(edit) };
}

function idsOf(listed: readonly Listed[]) {
  return {
    people: listed.flatMap(({ person }) => person?.id ?? []),
    groups: listed.flatMap(({ group }) => group?.id ?? []),
  };
}

function namesTheSame(list: PageList, listed: readonly Listed[]): boolean {
  const now = [
    ...list.groups.map((group) => listedId({ group, person: null })),
    ...list.people.map((person) => listedId({ group: null, person })),
  ];
  const ids = new Set([...now, ...listed.map(listedId)]);
  return list.unknown === 0 && ids.size === now.length && ids.size === listed.length;
}
