import { findPerson } from "#electron/domain/references.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { compareText, personRef, spaceRef } from "#electron/engine/refs.ts";
import { need } from "#electron/services/session.ts";
import { listed } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { guestFeaturesThatAre } from "#shared/permissions/guest-features.ts";
import { exitCodes } from "./exit-codes.ts";
import { columns, type Output } from "./output.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/**
 * `lookup`: the people that a person can look up (R27), by name; for a guest with the spaces they
 * share, and with the features that are open and closed to guests.
 */
export function runLookUp(
  file: string,
  person: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const index = session.index();
    const { id, name } = need(findPerson(session.directory(), person));
    const at = index.people.of(id) ?? fail("internal");
    const isGuest = designationOf(index, at) === "guest";
    const people = lookUp(index, at)
      .map((one) => {
        const found = personRef(index, one.person);
        const through = one.through.map((space) => spaceRef(index, space).key).sort(compareText);
        return { accountId: found.id, name: found.name, through };
      })
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.accountId, b.accountId));
    if (output.asJson) {
      output.json({ v: 1, people, ...(isGuest && { features: featuresDocument() }) });
      return exitCodes.done;
    }
    if (people.length === 0) output.text(`${name} can look up nobody.`);
    const rows = people.map((one) => [one.name, one.through.join(", ")]);
    for (const line of columns(rows)) output.text(line);
    if (isGuest) {
      const labels = (state: "open" | "closed") =>
        guestFeaturesThatAre(state).map((one) => one.label);
      output.text(`Open to guests: ${listed(labels("open"))}.`);
      output.text(`Closed to guests: ${listed(labels("closed"))}.`);
    }
    return exitCodes.done;
  });
}

function featuresDocument() {
  const ids = (state: "open" | "closed") => guestFeaturesThatAre(state).map((one) => one.id);
  return { open: ids("open"), closed: ids("closed") };
}
