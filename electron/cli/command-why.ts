import { findPage, findPerson, findSpace } from "#electron/domain/references.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { personRef } from "#electron/engine/refs.ts";
import { need, type Session } from "#electron/services/session.ts";
import { whySpace } from "#electron/services/why-query.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { netOf, verdictText } from "#shared/explanation/why-words.ts";
import { blockerSentence } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import { decisionDocument, personDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface WhyOptions extends WorkspaceOptions {
  readonly page?: string;
}

/** `why`: the whole explanation, as on the Why page; with `--page`, every ability on that page. */
export function runWhy(
  file: string,
  person: string,
  space: string,
  permission: string | undefined,
  options: WhyOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const directory = session.directory();
    const who = need(findPerson(directory, person));
    const where = need(findSpace(directory, space));
    if (options.page !== undefined) {
      whyPage(session, person, space, options.page, output);
      return exitCodes.done;
    }
    const asked = permission === undefined ? viewPermission : permissionFor(permission);
    const explanation = whySpace(session, who.id, where.id);
    if (output.asJson) {
      output.json({
        v: 1,
        permission: asked,
        verdict: verdictText(explanation, asked),
        decision: decisionDocument(netOf(explanation, asked).decision),
        ...explanation,
      });
    } else output.text(whyText(explanation, asked));
    return exitCodes.done;
  });
}

function whyPage(
  session: Session,
  person: string,
  space: string,
  ref: string,
  output: Output,
): void {
  const directory = session.directory();
  const index = session.index();
  const at = index.people.of(need(findPerson(directory, person)).id) ?? fail("internal");
  const where = need(findSpace(directory, space));
  const page = need(
    findPage(directory, ref.includes("/") ? ref : titleOrId(session, where.key, ref)),
  );
  if (page.space !== where.id) {
    fail("unknown-page", { ref: `${page.title} in ${where.key}` });
  }
  const decisions = pageAbilities.map((ability) => ({
    ability,
    decision: decidePage(index, at, page, ability),
  }));
  if (output.asJson) {
    output.json({
      v: 1,
      person: personDocument(personRef(index, at)),
      space: where.key,
      page: page.id,
      title: page.title,
      abilities: Object.fromEntries(
        decisions.map((one) => [one.ability, decisionDocument(one.decision)]),
      ),
    });
    return;
  }
  output.text(`${personRef(index, at).name} on “${page.title}” in ${where.name}`);
  for (const { ability, decision } of decisions) {
    const sure = decision.certainty === "probable" ? " (probably)" : "";
    const why = decision.blockers.map((one) => blockerSentence(one, where.name)).join("; ");
    output.text(`  ${ability}: ${decision.allowed ? "yes" : `no: ${why}`}${sure}`);
  }
}

/** A bare title means the page of that name in the space asked about; anything else is an id. */
function titleOrId(session: Session, key: string, ref: string): string {
  const place = `${key}/${ref}`;
  return session.directory().pagesByPlace.has(place.toLowerCase()) ? place : ref;
}
