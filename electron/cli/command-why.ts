import { findPerson, findSpace } from "#electron/domain/references.ts";
import { whyPage } from "#electron/services/page-queries.ts";
import { need } from "#electron/services/session.ts";
import { whySpace } from "#electron/services/why-query.ts";
import { pageText } from "#shared/explanation/page-text.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import { netOf, verdictText } from "#shared/explanation/why-words.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import { tellSince } from "./command-since.ts";
import { decisionDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { pageWhyDocument } from "./page-documents.ts";
import { abilityNamed, pageNamed } from "./page-reference.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface WhyOptions extends WorkspaceOptions {
  readonly page?: string;
  readonly since?: boolean;
}

/**
 * `why`: the whole explanation, as on the Why page. With `--page` of that page; what is asked is then
 * an ability, or the permission it needs.
 */
export function runWhy(
  file: string,
  person: string,
  space: string,
  asked: string | undefined,
  options: WhyOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, async (session) => {
    const directory = session.directory();
    const who = need(findPerson(directory, person));
    const where = need(findSpace(directory, space));
    if (options.page !== undefined) {
      const ability = abilityNamed(asked ?? "view");
      const page = pageNamed(session, where, options.page);
      const ids = { person: who.id, space: where.id, page: page.id };
      if (options.since) return tellSince(session, { ...ids, ability }, output);
      const explanation = whyPage(session, ids);
      if (output.asJson) output.json(pageWhyDocument(explanation, ability));
      else output.text(pageText(explanation, ability));
      return exitCodes.done;
    }
    const permission = asked === undefined ? viewPermission : permissionFor(asked);
    if (options.since)
      return tellSince(session, { person: who.id, space: where.id, permission }, output);
    const explanation = whySpace(session, who.id, where.id);
    if (output.asJson) {
      output.json({
        v: 1,
        permission,
        verdict: verdictText(explanation, permission),
        decision: decisionDocument(netOf(explanation, permission).decision),
        ...explanation,
      });
    } else output.text(whyText(explanation, permission));
    return exitCodes.done;
  });
}
