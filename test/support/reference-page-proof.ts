import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainBlocker } from "./decision-text.ts";
import type { PlainPage, PlainPerson, PlainWorld } from "./plain-world.ts";
import { can, lineOf, passes, spaceOf } from "./reference-page.ts";
import { isGiven, type PlainDecision, sourcesOf, spaceGates } from "./reference-proof.ts";
import { openRules, readingOf } from "./reference-readings.ts";
import { counting } from "./reference-space.ts";

/** Whether the person can do this on the page, and why (R24). */
export function proofOnPage(
  world: PlainWorld,
  person: PlainPerson,
  page: PlainPage,
  ability: PageAbility,
): PlainDecision {
  const space = spaceOf(world, page);
  const answer = (reading = readingOf(world)) => can(world, reading, person, page, ability);
  const { needed, instead } = hangsOn(person, page, ability);
  const missing =
    ability === "delete" && instead.some((one) => isGiven(world, person, space, one))
      ? (["read/space"] satisfies PermissionKey[])
      : needed;
  return {
    allowed: answer(),
    sources: [...needed, ...instead].flatMap((one) => sourcesOf(world, person, space, one)),
    blockers: answer()
      ? []
      : [...spaceGates(world, person, space, missing), ...listGates(world, person, page, ability)],
    notes: openRules(world, answer),
  };
}

interface HangsOn {
  /** What is needed, all of it. */
  readonly needed: PermissionKey[];
  /** What opens the ability another way: Delete own for the author, Admin for restrictions. */
  readonly instead: PermissionKey[];
}

function hangsOn(person: PlainPerson, page: PlainPage, ability: PageAbility): HangsOn {
  const add = page.type === "page" ? "create/page" : "create/blogpost";
  const remove = page.type === "page" ? "delete/page" : "delete/blogpost";
  switch (ability) {
    case "view":
      return { needed: ["read/space"], instead: [] };
    case "edit":
      return { needed: ["read/space", add], instead: [] };
    case "comment":
      return { needed: ["read/space", "create/comment"], instead: [] };
    case "attach":
      return { needed: ["read/space", add, "create/attachment"], instead: [] };
    case "delete": {
      const own = page.author === person.id;
      return { needed: ["read/space", remove], instead: own ? ["delete/space"] : [] };
    }
    case "restrict":
      return {
        needed: ["read/space", add, "restrict_content/space"],
        instead: ["administer/space"],
      };
    case "export":
      return { needed: ["read/space", "export/space"], instead: [] };
  }
}

/** View lists from the root down, the page's own edit list where the ability asks it, what is unknown above. */
function listGates(
  world: PlainWorld,
  person: PlainPerson,
  page: PlainPage,
  ability: PageAbility,
): PlainBlocker[] {
  const gates: PlainBlocker[] = [];
  const { line, unknownAbove } = lineOf(world, page);
  for (const node of line) {
    if (!passes(world, person, node.view)) gates.push({ gate: "view-restriction", page: node.id });
  }
  if (asksEditList(world, person, page, ability) && !passes(world, person, page.edit)) {
    gates.push({ gate: "edit-restriction", page: page.id });
  }
  if (unknownAbove) gates.push({ gate: "unknown-ancestor", page: unknownAbove.id });
  return gates;
}

function asksEditList(
  world: PlainWorld,
  person: PlainPerson,
  page: PlainPage,
  ability: PageAbility,
): boolean {
  if (ability === "delete") {
    const counts = counting(world, readingOf(world), person, spaceOf(world, page));
    return !counts.has("administer/space");
  }
  return ability === "edit" || ability === "attach" || ability === "restrict";
}
