import type { Blocker, Decision, NoteId } from "#shared/explanation/decision.ts";
import { gates } from "#shared/explanation/decision.ts";
import type { Page, PageAbility } from "#shared/model/page.ts";
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
import { pageRef, pathFromRoot } from "./page-tree.ts";
import { passageOf, passes } from "./restriction-list.ts";

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
  const open = passes(passageOf(index, evaluation.person, page.edit));
  const blockers: Blocker[] = open ? [] : [{ gate: "edit-restriction", page: pageRef(page) }];
  return decision({ notes: [], sources: [], blockers });
}

/** The view lists from the root down to the page, and what is not known above it (R17, R23). */
function passesViewLists({ index, evaluation, page }: Asked): Decision {
  const { path, missingAbove } = pathFromRoot(index, page);
  const shut = path
    .filter((node) => !passes(passageOf(index, evaluation.person, node.view)))
    .map((node): Blocker => ({ gate: "view-restriction", page: pageRef(node) }));
  if (!missingAbove) return decision({ notes: [], sources: [], blockers: shut });
  return decision({
    notes: shut.length === 0 ? ["unknown-ancestor"] : [],
    sources: [],
    blockers: [...shut, { gate: "unknown-ancestor", page: pageRef(missingAbove) }],
  });
}
