import { findSpace } from "#electron/domain/references.ts";
import { byName, compareText } from "#electron/engine/refs.ts";
import { pageHolders } from "#electron/services/page-queries.ts";
import { need } from "#electron/services/session.ts";
import { abilityVerb, listPassed } from "#shared/explanation/page-words.ts";
import { designationWord } from "#shared/explanation/words.ts";
import { exitCodes } from "./exit-codes.ts";
import { columns, type Output } from "./output.ts";
import { pageHolderDocument } from "./page-documents.ts";
import { abilityNamed, pageNamed } from "./page-reference.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `who --page`: everyone who can do something on the page (view unless named), by name, and how they pass. */
export function runWhoOnPage(
  file: string,
  space: string,
  ref: string,
  asked: string | undefined,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const where = need(findSpace(session.directory(), space));
    const ability = abilityNamed(asked ?? "view");
    const page = pageNamed(session, where, ref);
    const people = pageHolders(session.index(), page, ability).sort(
      (a, b) => byName(a.person, b.person) || compareText(a.person.id, b.person.id),
    );
    if (output.asJson) {
      const { id, title } = page;
      const place = { v: 1, space: where.key, page: id, title, ability };
      output.json({ ...place, people: people.map(pageHolderDocument) });
      return exitCodes.done;
    }
    if (people.length === 0) {
      output.text(`Nobody can ${abilityVerb(ability)} “${page.title}” in ${where.name}.`);
    }
    const rows = people.map((one) => [
      one.person.name,
      designationWord(one.person.designation),
      one.certainty === "probable" ? "probably" : "",
      [one.routes.join(", "), ...one.lists.map(listPassed)].join("; "),
    ]);
    for (const line of columns(rows)) output.text(line);
    return exitCodes.done;
  });
}
