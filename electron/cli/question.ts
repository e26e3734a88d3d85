import { findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { need, type Session } from "#electron/services/session.ts";
import type { Decision } from "#shared/explanation/decision.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { gotten } from "#shared/ipc/issue-words.ts";
import { type PageAbility, pageAbilities } from "#shared/model/page.ts";
import { type PermissionKey, parsePermission } from "#shared/permissions/permissions.ts";

/** A question as a line of `check --batch` asks it: about a space, or about a page. */
export type Question =
  | { readonly person: string; readonly space: string; readonly permission: string }
  | { readonly person: string; readonly page: string; readonly ability: string };

const longest = 1024;

/**
 * The question a parsed line asks. Throws `bad-input` with the field that is wrong. Reads by hand
 * and not by a schema: thousands of questions are to take no longer than starting does.
 */
export function toQuestion(raw: unknown): Question {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    const expected = "an object with person, space and permission, or person, page and ability";
    return fail("bad-input", { field: "question", expected, got: gotten(raw) });
  }
  const fields = raw as Readonly<Record<string, unknown>>;
  const [place, wish] = Object.hasOwn(fields, "page")
    ? (["page", "ability"] as const)
    : (["space", "permission"] as const);
  for (const field of Object.keys(fields)) {
    if (field === "id" || field === "person" || field === place || field === wish) continue;
    const expected = `no further field beside person, ${place}, ${wish} and id`;
    fail("bad-input", { field, expected });
  }
  const person = textIn(fields, "person");
  return place === "page"
    ? { person, page: textIn(fields, "page"), ability: textIn(fields, "ability") }
    : { person, space: textIn(fields, "space"), permission: textIn(fields, "permission") };
}

function textIn(fields: Readonly<Record<string, unknown>>, field: string): string {
  const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (typeof value === "string" && value !== "" && value.length <= longest) return value;
  const expected = `a text of 1 to ${longest} characters`;
  return fail("bad-input", { field, expected, got: gotten(value) });
}

/**
 * Answers questions put to a session while it does not change; throws failures for what cannot be
 * resolved. Thousands of questions name the same few people and spaces: each is looked up once.
 */
export function answering(session: Session): (question: Question) => Decision {
  const directory = session.directory();
  const index = session.index();
  const personAt = remembered(
    (ref) => index.people.of(need(findPerson(directory, ref)).id) ?? fail("internal"),
  );
  const spaceAt = remembered(
    (ref) => index.spaces.of(need(findSpace(directory, ref)).id) ?? fail("internal"),
  );
  const pageNamed = remembered((ref) => need(findPage(directory, ref)));
  const permissionNamed = remembered(permissionFor);

  return (question) => {
    const person = personAt(question.person);
    if ("page" in question) {
      return decidePage(index, person, pageNamed(question.page), abilityFor(question.ability));
    }
    const evaluation = evaluateSpace(index, person, spaceAt(question.space));
    return decideSpace(index, evaluation, permissionNamed(question.permission));
  };
}

function remembered<Found>(find: (ref: string) => Found): (ref: string) => Found {
  const known = new Map<string, Found>();
  return (ref) => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    const found = find(ref);
    known.set(ref, found);
    return found;
  };
}

/** The permission a text means; throws `unknown-permission`. */
export function permissionFor(text: string): PermissionKey {
  return parsePermission(text) ?? fail("unknown-permission", { ref: text });
}

/** The ability a text means; throws `unknown-ability`. */
export function abilityFor(text: string): PageAbility {
  const found = pageAbilities.find((one) => one === text.toLowerCase());
  return found ?? fail("unknown-ability", { ref: text, expected: pageAbilities });
}
