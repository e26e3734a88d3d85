import type { PageAbility } from "#shared/model/page.ts";
import type { PlainList, PlainPage, PlainPerson, PlainSpace, PlainWorld } from "./plain-world.ts";
import { groupsOf } from "./reference.ts";
import type { Reading } from "./reference-readings.ts";
import { holds } from "./reference-space.ts";

/** Whether the person can do this on the page (R15-R21, 3.2). */
export function can(
  world: PlainWorld,
  reading: Reading,
  person: PlainPerson,
  page: PlainPage,
  ability: PageAbility,
): boolean {
  const held = holds(world, reading, person, spaceOf(world, page));
  const admin = held.has("administer/space");
  const view = held.has("read/space") && passesViewLists(world, reading, person, page);
  const listedForEdit = passes(world, person, page.edit);
  const add = held.has(page.type === "page" ? "create/page" : "create/blogpost");
  const edit = view && add && listedForEdit;
  switch (ability) {
    case "view":
      return view;
    case "edit":
      return edit;
    case "comment":
      return view && held.has("create/comment") && (listedForEdit || !reading.commentNeedsEditList);
    case "attach":
      return (edit || (view && !reading.attachNeedsEdit)) && held.has("create/attachment");
    case "delete": {
      const any = held.has(page.type === "page" ? "delete/page" : "delete/blogpost");
      const own = held.has("delete/space") && page.author === person.id;
      const exempt =
        reading.editListStopsDeleting === "nobody" ||
        (reading.editListStopsDeleting === "all but admins" && admin);
      return view && (any || own) && (listedForEdit || exempt);
    }
    case "restrict":
      return (edit && held.has("restrict_content/space")) || admin;
    case "export":
      return view && held.has("export/space");
  }
}

/** The page's own space; every page of a plain world has one. */
export function spaceOf(world: PlainWorld, page: PlainPage): PlainSpace {
  const space = world.spaces.find((one) => one.id === page.space);
  if (!space) throw new Error(`${page.id} is in no space`);
  return space;
}

/** The page and what is above it, root first; `unknownAbove` is the topmost page whose parent nobody knows (R23). */
export function lineOf(world: PlainWorld, page: PlainPage) {
  const line = [page];
  let top = page;
  while (top.parent !== null) {
    const parent = world.pages.find((one) => one.id === top.parent);
    if (!parent || line.includes(parent)) return { line, unknownAbove: top };
    line.unshift(parent);
    top = parent;
  }
  return { line, unknownAbove: null };
}

/** Whether a list lets the person through: it names nobody, or them, or one of their groups (R17, R18). */
export function passes(world: PlainWorld, person: PlainPerson, list: PlainList): boolean {
  if (list.people.length + list.groups.length === 0) return true;
  if (list.people.includes(person.id)) return true;
  return groupsOf(world, person).some((group) => list.groups.includes(group.id));
}

function passesViewLists(
  world: PlainWorld,
  reading: Reading,
  person: PlainPerson,
  page: PlainPage,
): boolean {
  const { line, unknownAbove } = lineOf(world, page);
  if (unknownAbove !== null && !reading.unknownAboveIsOpen) return false;
  return line.every((node) => passes(world, person, node.view));
}
