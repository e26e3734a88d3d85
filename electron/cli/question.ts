import { z } from "zod";
import { findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { decideSpace } from "#electron/engine/check-space.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { need, type Session } from "#electron/services/session.ts";
import type { Decision } from "#shared/explanation/decision.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { type PageAbility, pageAbilities } from "#shared/model/page.ts";
import { type PermissionKey, parsePermission } from "#shared/permissions/permissions.ts";

const reference = z.string().min(1);

const id = z.unknown().optional();
const spaceQuestion = z.strictObject({
  id,
  person: reference,
  space: reference,
  permission: reference,
});
const pageQuestion = z.strictObject({ id, person: reference, page: reference, ability: reference });

/** A question as a line of `check --batch` asks it: about a space, or about a page. */
export type Question = z.infer<typeof spaceQuestion> | z.infer<typeof pageQuestion>;

/** The question a parsed line asks. Throws `bad-input` with the field that is wrong. */
export function toQuestion(raw: unknown): Question {
  const onPage = typeof raw === "object" && raw !== null && "page" in raw;
  const question = (onPage ? pageQuestion : spaceQuestion).safeParse(raw);
  if (question.success) return question.data;
  const [issue] = question.error.issues;
  const field = issue?.path.map(String).join(".") || "question";
  const expected = `${issue?.message}; ask with person, space and permission, or person, page and ability`;
  return fail("bad-input", { field, expected });
}

/** The answer to a question. Throws failures for what cannot be resolved. */
export function answer(session: Session, question: Question): Decision {
  const directory = session.directory();
  const index = session.index();
  const person = need(findPerson(directory, question.person));
  const at = index.personAt.get(person.id) ?? fail("internal");
  if ("page" in question) {
    const page = need(findPage(directory, question.page));
    return decidePage(index, at, page, abilityOf(question.ability));
  }
  const space = need(findSpace(directory, question.space));
  const permission = permissionFor(question.permission);
  const spaceAt = index.spaceAt.get(space.id) ?? fail("internal");
  return decideSpace(index, evaluateSpace(index, at, spaceAt), permission);
}

/** The permission a text means; throws `unknown-permission`. */
export function permissionFor(text: string): PermissionKey {
  return parsePermission(text) ?? fail("unknown-permission", { ref: text });
}

function abilityOf(text: string): PageAbility {
  const found = pageAbilities.find((one) => one === text.toLowerCase());
  return found ?? fail("unknown-ability", { ref: text, expected: pageAbilities });
}
