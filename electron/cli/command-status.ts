import { findPerson } from "#electron/domain/references.ts";
import { designationProof } from "#electron/engine/designation-proof.ts";
import { compareText, personRef } from "#electron/engine/refs.ts";
import { need } from "#electron/services/session.ts";
import { designationReason, designationWord } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { statusDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import { columns, type Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `status`: who is a guest, and by which memberships (R1-R5); of everyone, by name, or of one person. */
export function runStatus(
  file: string,
  person: string | undefined,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const index = session.index();
    if (person !== undefined) {
      const { id, name } = need(findPerson(session.directory(), person));
      const at = index.people.of(id) ?? fail("internal");
      if (output.asJson) output.json(statusDocument(index, at));
      else output.text(designationReason(designationProof(index, at), name));
      return exitCodes.done;
    }
    const everyone = [...index.people].sort((a, b) =>
      compareText(personRef(index, a).name, personRef(index, b).name),
    );
    if (output.asJson) output.json(everyone.map((at) => statusDocument(index, at)));
    else if (everyone.length === 0) output.text("There are no people in this instance yet.");
    else for (const line of columns(everyone.map((at) => row(at)))) output.text(line);
    return exitCodes.done;

    function row(at: number): string[] {
      const { name, designation } = personRef(index, at);
      const { guestGroups, regularGroups, otherGroups } = statusDocument(index, at);
      const deciding = designation === "regular" ? regularGroups : guestGroups;
      const shown = deciding.length > 0 ? deciding : otherGroups;
      return [name, designationWord(designation), shown.join(", ")];
    }
  });
}
