import { findPerson } from "#electron/domain/references.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { compareText, personRef, spaceRef } from "#electron/engine/refs.ts";
import { need } from "#electron/services/session.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { exitCodes } from "./exit-codes.ts";
import { columns, type Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `lookup`: the people that a person can look up (R27), by name, for a guest with the spaces they share. */
export function runLookUp(
  file: string,
  person: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const index = session.index();
    const { id, name } = need(findPerson(session.directory(), person));
    const people = lookUp(index, index.people.of(id) ?? fail("internal"))
      .map((one) => {
        const found = personRef(index, one.person);
        const through = one.through.map((space) => spaceRef(index, space).key).sort(compareText);
        return { accountId: found.id, name: found.name, through };
      })
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.accountId, b.accountId));
    if (output.asJson) {
      output.json({ v: 1, people });
      return exitCodes.done;
    }
    if (people.length === 0) output.text(`${name} can look up nobody.`);
    const rows = people.map((one) => [one.name, one.through.join(", ")]);
    for (const line of columns(rows)) output.text(line);
    return exitCodes.done;
  });
}
