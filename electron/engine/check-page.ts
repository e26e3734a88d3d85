import type { Blocker, Decision, NoteId, PageRef } from "#shared/explanation/decision.ts";
import { gates } from "#shared/explanation/decision.ts";
import type { Page, PageAbility, RestrictionList } from "#shared/model/page.ts";
import { holds } from "#shared/permissions/permission-set.ts";
import {
  adminPermission,
  exportPermission,
  type PermissionKey,
  viewPermission,
} from "#shared/permissions/permissions.ts";
import type { AccessIndex } from "./access-index.ts";
import { decideSpace, uniqueBlockers } from "./check-space.ts";
import { evaluateSpace, type SpaceEvaluation } from "./evaluate.ts";

/** Whether the person can do this on the page, with all sources and all blockers (R15-R24, domain.md 3.2). */
export function decidePage(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): Decision {
  const space = index.spaceAt.get(page.space);
  if (space === undefined) throw new Error(`page ${page.id} is in no known space`);
  const evaluation = evaluateSpace(index, person, space);
  const lists = restrictionBlockers(index, person, page);
  const shut = lists.edit.length > 0;
  const add: PermissionKey = page.type === "page" ? "create/page" : "create/blogpost";
  const decide = (needed: PermissionKey[], blocking: Blocker[], notes: NoteId[] = []) =>
    combine(index, evaluation, needed, blocking, notes);

  switch (ability) {
    case "view":
      return decide([viewPermission], lists.view);
    case "edit":
      return decide([viewPermission, add], [...lists.view, ...lists.edit]);
    case "comment":
      return decide(
        [viewPermission, "create/comment"],
        lists.view,
        shut ? ["comment-despite-edit-list"] : [],
      );
    case "attach": {
      const withoutEdit = decide([viewPermission, "create/attachment"], lists.view);
      const decision = decide(
        [viewPermission, add, "create/attachment"],
        [...lists.view, ...lists.edit],
      );
      return withoutEdit.allowed && !decision.allowed
        ? { ...decision, certainty: "probable", notes: ["attach-needs-edit"] }
        : decision;
    }
    case "delete":
      return decideDelete(index, evaluation, page, lists);
    case "restrict": {
      const byAdmin = decideSpace(index, evaluation, adminPermission);
      if (byAdmin.allowed) return byAdmin;
      const needed: PermissionKey[] = [viewPermission, add, "restrict_content/space"];
      return decide(needed, [...lists.view, ...lists.edit]);
    }
    case "export":
      return decide([viewPermission, exportPermission], lists.view);
  }
}

interface RestrictionBlockers {
  readonly view: Blocker[];
  readonly edit: Blocker[];
}

/** Delete needs Delete, or Delete own on one's own page; an edit list shuts out all but space admins. */
function decideDelete(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  page: Page,
  lists: RestrictionBlockers,
): Decision {
  const any: PermissionKey = page.type === "page" ? "delete/page" : "delete/blogpost";
  const own = page.author !== null && page.author === index.people[evaluation.person];
  const byOwn = own && holds(evaluation.granted, "delete/space") && !holds(evaluation.granted, any);
  const admin = holds(evaluation.net, adminPermission);
  const edit = admin ? [] : lists.edit;
  const needed: PermissionKey[] = [viewPermission, byOwn ? "delete/space" : any];
  const decision = combine(index, evaluation, needed, [...lists.view, ...edit], []);
  const onlyEditList =
    !decision.allowed && decision.blockers.every((one) => one.gate === "edit-restriction");
  const exempt = decision.allowed && admin && lists.edit.length > 0;
  return onlyEditList || exempt
    ? { ...decision, certainty: "probable", notes: ["delete-and-edit-list"] }
    : decision;
}

function combine(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  needed: readonly PermissionKey[],
  lists: readonly Blocker[],
  notesWhenAllowed: readonly NoteId[],
): Decision {
  const parts = needed.map((one) => decideSpace(index, evaluation, one));
  const blockers = uniqueBlockers([...parts.flatMap((one) => one.blockers), ...lists]).sort(
    (a, b) => gates.indexOf(a.gate) - gates.indexOf(b.gate),
  );
  const allowed = blockers.length === 0;
  const open = blockers.every((one) => one.gate === "unknown-ancestor");
  const notes = allowed
    ? [...parts.flatMap((one) => one.notes), ...notesWhenAllowed]
    : open
      ? (["unknown-ancestor"] satisfies NoteId[])
      : parts.filter((one) => !one.allowed).flatMap((one) => one.notes);
  const unique = [...new Set(notes)];
  return {
    allowed,
    certainty: unique.length > 0 ? "probable" : "sure",
    notes: unique,
    sources: parts.flatMap((one) => one.sources),
    blockers,
  };
}

/** The lists that shut the person out: view lists from the root down, and the page's own edit list. */
function restrictionBlockers(index: AccessIndex, person: number, page: Page): RestrictionBlockers {
  const { path, missingAbove } = pathFromRoot(index, page);
  const view = path
    .filter((node) => shutOut(index, person, node.view))
    .map((node): Blocker => ({ gate: "view-restriction", page: pageRef(node) }));
  if (missingAbove) view.push({ gate: "unknown-ancestor", page: pageRef(missingAbove) });
  const edit: Blocker[] = shutOut(index, person, page.edit)
    ? [{ gate: "edit-restriction", page: pageRef(page) }]
    : [];
  return { view, edit };
}

/** The page's ancestors, root first, and itself; `missingAbove` is the topmost page whose parent is unknown (R23). */
function pathFromRoot(
  index: AccessIndex,
  page: Page,
): { path: readonly Page[]; missingAbove: Page | null } {
  const path = [page];
  const seen = new Set([page.id]);
  let top = page;
  while (top.parent !== null) {
    const parent = index.pages.get(top.parent);
    if (!parent || seen.has(parent.id)) return { path, missingAbove: top };
    path.unshift(parent);
    seen.add(parent.id);
    top = parent;
  }
  return { path, missingAbove: null };
}

/** Whether a list restricts and names neither the person nor one of their groups (R17, R18). */
function shutOut(index: AccessIndex, person: number, list: RestrictionList): boolean {
  if (list.people.length === 0 && list.groups.length === 0) return false;
  const id = index.people[person];
  if (id !== undefined && list.people.includes(id)) return false;
  const groups = index.groupsOf.of(person);
  return !list.groups.some((group) => {
    const at = index.groupAt.get(group);
    return at !== undefined && groups.includes(at);
  });
}

function pageRef(page: Page): PageRef {
  return { id: page.id, title: page.title };
}
