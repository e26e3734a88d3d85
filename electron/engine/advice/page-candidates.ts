import type { Page, PageAbility } from "#shared/model/page.ts";
import { bitOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "../access-index.ts";
import { decidePage } from "../check-page.ts";
import { designationOf } from "../designation.ts";
import { evaluateSpace } from "../evaluate.ts";
import { groupsOf } from "../facts.ts";
import { choicesOf as gainChoices } from "./gain-choices.ts";
import { gainPlan } from "./gain-sets.ts";
import { lossPlan } from "./loss-sets.ts";
import type { PageChange } from "./page-changes.ts";
import type { Step } from "./steps.ts";

/** Every change that could serve to take the ability away. Cost: lists on the way, and who reaches the space. */
export function lossCandidates(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageChange[] {
  return [
    ...spaceLosses(index, person, page, ability),
    ...listChanges(index, person, page, "remove"),
    ...listedGroups(index, page, (group) => isIn(index, person, group)).map((group) =>
      membership(index, person, page, "leave", group),
    ),
    ...startedLists(index, person, page, ability),
  ];
}

/** Every change that could serve to give the ability. Cost: the groups of the instance. */
export function gainCandidates(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageChange[] {
  return [
    ...spaceGains(index, person, page, ability),
    ...listChanges(index, person, page, "add"),
    ...(isActive(index, person)
      ? listedGroups(index, page, (group) => !isIn(index, person, group)).map((group) =>
          membership(index, person, page, "join", group),
        )
      : []),
  ];
}

/** Everyone who reaches the page's space, by number. */
export function readersOf(index: AccessIndex, page: Page): number[] {
  const people: number[] = [];
  const space = index.spaces.of(page.space);
  if (space !== undefined) index.lists.who(space, (one) => people.push(one));
  return people;
}

/** The permissions that take part in an ability; several ways to have it share the list. */
function permissionsFor(page: Page, ability: PageAbility): PermissionKey[] {
  const add = page.type === "page" ? "create/page" : "create/blogpost";
  const remove = page.type === "page" ? "delete/page" : "delete/blogpost";
  const needed: Record<PageAbility, PermissionKey[]> = {
    view: [],
    edit: [add],
    comment: ["create/comment"],
    attach: [add, "create/attachment"],
    delete: [remove, "delete/space", "administer/space"],
    restrict: [add, "restrict_content/space", "administer/space"],
    export: ["export/space"],
  };
  return ["read/space", ...needed[ability]];
}

function spaceLosses(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageChange[] {
  const space = index.spaces.of(page.space) ?? -1;
  const evaluation = evaluateSpace(index, person, space);
  return permissionsFor(page, ability).flatMap((permission) => {
    const bit = bitOf(permission);
    if ((evaluation.net & bit) === 0) return [];
    const { groups, own, grounds } = lossPlan(index, evaluation, bit);
    const steps: Step[] = [
      ...(own ? [{ do: "untick" as const, group: null, mask: bit }] : []),
      ...groups.map((group) => ({ do: "untick" as const, group, mask: bit })),
      ...[...groups, ...grounds.flat()].map((group) => ({ do: "leave" as const, group })),
    ];
    return steps.map((step) => ({ where: "space", placed: { place: { person, space }, step } }));
  });
}

function spaceGains(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageChange[] {
  const space = index.spaces.of(page.space) ?? -1;
  const evaluation = evaluateSpace(index, person, space);
  if (evaluation.account === "inactive") return [];
  const missing = permissionsFor(page, ability).filter(
    (one) => (evaluation.net & bitOf(one)) === 0,
  );
  const steps = missing.flatMap((permission) =>
    gainChoices(gainPlan(index, evaluation, bitOf(permission))).choices.flat(),
  );
  return steps.map((step) => ({ where: "space", placed: { place: { person, space }, step } }));
}

/** Each entry of a list on the way to the page that lets the person through, or could. */
function listChanges(
  index: AccessIndex,
  person: number,
  page: Page,
  way: "add" | "remove",
): PageChange[] {
  const id = index.people.id(person);
  const mine = [...groupsOf(index, person)].map((group) => index.groups.id(group));
  const lists = [
    ...lineTo(index, page).map((node) => ({ node, list: "view" as const })),
    { node: page, list: "edit" as const },
  ];
  return lists.flatMap(({ node, list }) => {
    const { people, groups } = node[list];
    if (people.length + groups.length === 0) return [];
    const named = (one: typeof id) => people.includes(one) === (way === "remove");
    const change = (entry: { person: typeof id | null; group: (typeof mine)[number] | null }) => ({
      where: "list" as const,
      change: { page: node, list, way, others: [], ...entry },
    });
    return [
      ...(named(id) ? [change({ person: id, group: null })] : []),
      ...mine
        .filter((group) => groups.includes(group) === (way === "remove"))
        .map((group) => change({ person: null, group })),
    ];
  });
}

/** The groups that a list on the way to the page, or its edit list, names. */
function listedGroups(
  index: AccessIndex,
  page: Page,
  wanted: (group: number) => boolean,
): number[] {
  const named = [...lineTo(index, page).flatMap((node) => node.view.groups), ...page.edit.groups];
  const groups = new Set(named.flatMap((id) => index.groups.of(id) ?? []));
  return [...groups].filter(wanted);
}

function membership(
  index: AccessIndex,
  person: number,
  page: Page,
  way: "join" | "leave",
  group: number,
): PageChange {
  const place = { person, space: index.spaces.of(page.space) ?? -1 };
  return { where: "space", placed: { place, step: { do: way, group } } };
}

function isIn(index: AccessIndex, person: number, group: number): boolean {
  return groupsOf(index, person).includes(group);
}

function isActive(index: AccessIndex, person: number): boolean {
  return designationOf(index, person) !== "inactive";
}

/** Where the page has no list of its own: one of everybody else who may view it, or edit it. */
function startedLists(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): PageChange[] {
  const kinds =
    ability === "edit" || ability === "attach" ? (["view", "edit"] as const) : (["view"] as const);
  return kinds
    .filter((list) => page[list].people.length + page[list].groups.length === 0)
    .flatMap((list): PageChange[] => {
      const others = readersOf(index, page)
        .filter((one) => one !== person && decidePage(index, one, page, list).allowed)
        .map((one) => index.people.id(one));
      if (others.length === 0) return [];
      const change = { page, list, way: "start" as const, person: null, group: null, others };
      return [{ where: "list", change }];
    });
}

/** The page and what is above it, the page first. */
function lineTo(index: AccessIndex, page: Page): Page[] {
  const line: Page[] = [];
  const seen = new Set<string>();
  for (let at: Page | undefined = page; at && !seen.has(at.id); ) {
    line.push(at);
    seen.add(at.id);
    at = at.parent === null ? undefined : index.instance.pages.get(at.parent);
  }
  return line;
}
