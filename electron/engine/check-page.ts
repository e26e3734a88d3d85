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
import { decideSpace } from "./check-space.ts";
import { allOf, decision, eitherOf } from "./combine.ts";
import { evaluateSpace, type SpaceEvaluation } from "./evaluate.ts";

/** Whether the person can do this on the page, with all sources and all blockers (R15-R24, domain.md 3.2). */
export function decidePage(
  index: AccessIndex,
  person: number,
  page: Page,
  ability: PageAbility,
): Decision {
  const space = index.spaces.of(page.space);
  if (space === undefined) throw new Error(`page ${page.id} is in no known space`);
  const evaluation = evaluateSpace(index, person, space);
  const { allowed, certainty, notes, sources, blockers } = decideAbility(
    { index, evaluation, page },
    ability,
  );
  const inOrder = [...blockers].sort((a, b) => gates.indexOf(a.gate) - gates.indexOf(b.gate));
  return { allowed, certainty, notes, sources, blockers: inOrder };
}

interface Asked {
  readonly index: AccessIndex;
  readonly evaluation: SpaceEvaluation;
  readonly page: Page;
}

function decideAbility(asked: Asked, ability: PageAbility): Decision {
  const { index, evaluation, page } = asked;
  const needs = (permission: PermissionKey) => decideSpace(index, evaluation, permission);
  const view = allOf([needs(viewPermission), passesViewLists(asked)]);
  const editList = passesEditList(asked);
  const edit = allOf([needs(page.type === "page" ? "create/page" : "create/blogpost"), editList]);

  switch (ability) {
    case "view":
      return view;
    case "edit":
      return allOf([view, edit]);
    case "comment": {
      const notes: NoteId[] = editList.allowed ? [] : ["comment-despite-edit-list"];
      const ignored = decision({ notes, sources: [], blockers: [] });
      return allOf([view, needs("create/comment"), ignored]);
    }
    case "attach": {
      const notes: NoteId[] = edit.allowed ? [] : ["attach-needs-edit"];
      const openly = decision({ ...edit, notes: [...edit.notes, ...notes] });
      return allOf([view, openly, needs("create/attachment")]);
    }
    case "delete":
      return allOf([view, holdsDelete(asked), passesEditListToDelete(asked)]);
    case "restrict": {
      const byEdit = allOf([view, edit, needs("restrict_content/space")]);
      return eitherOf(byEdit, needs(adminPermission), byEdit);
    }
    case "export":
      return allOf([view, needs(exportPermission)]);
  }
}

/** Delete, or Delete own on a page of one's own (R16). */
function holdsDelete({ index, evaluation, page }: Asked): Decision {
  const any = decideSpace(
    index,
    evaluation,
    page.type === "page" ? "delete/page" : "delete/blogpost",
  );
  if (page.author === null || page.author !== index.people.id(evaluation.person)) return any;
  const own = decideSpace(index, evaluation, "delete/space");
  return eitherOf(any, own, holds(evaluation.granted, "delete/space") ? own : any);
}

/** An edit list stops deleting for all but space admins; both halves of that are our reading. */
function passesEditListToDelete(asked: Asked): Decision {
  const editList = passesEditList(asked);
  if (editList.allowed) return editList;
  const admin = decideSpace(asked.index, asked.evaluation, adminPermission);
  return decision({
    notes: ["delete-and-edit-list", ...admin.notes],
    sources: [],
    blockers: holds(asked.evaluation.union, adminPermission) ? [] : editList.blockers,
  });
}

/** The page's own edit list (R19). */
function passesEditList({ index, evaluation, page }: Asked): Decision {
  const shut = shutOut(index, evaluation.person, page.edit);
  const blockers: Blocker[] = shut ? [{ gate: "edit-restriction", page: pageRef(page) }] : [];
  return decision({ notes: [], sources: [], blockers });
}

/** The view lists from the root down to the page, and what is not known above it (R17, R23). */
function passesViewLists({ index, evaluation, page }: Asked): Decision {
  const { path, missingAbove } = pathFromRoot(index, page);
  const shut = path
    .filter((node) => shutOut(index, evaluation.person, node.view))
    .map((node): Blocker => ({ gate: "view-restriction", page: pageRef(node) }));
  if (!missingAbove) return decision({ notes: [], sources: [], blockers: shut });
  return decision({
    notes: shut.length === 0 ? ["unknown-ancestor"] : [],
    sources: [],
    blockers: [...shut, { gate: "unknown-ancestor", page: pageRef(missingAbove) }],
  });
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
    const parent = index.instance.pages.get(top.parent);
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
  if (list.people.includes(index.people.id(person))) return false;
  const groups = index.core.memberships.groupsOf.of(person);
  return !list.groups.some((group) => {
    const at = index.groups.of(group);
    return at !== undefined && groups.includes(at);
  });
}

function pageRef(page: Page): PageRef {
  return { id: page.id, title: page.title };
}
