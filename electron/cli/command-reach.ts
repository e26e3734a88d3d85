import { findPerson, findSpace } from "#electron/domain/references.ts";
import { whoHolds } from "#electron/engine/reach.ts";
import { compareText, personRef } from "#electron/engine/refs.ts";
import { reachedSpaces } from "#electron/services/people-queries.ts";
import { need } from "#electron/services/session.ts";
import { designationWord } from "#shared/explanation/words.ts";
import { fail } from "#shared/ipc/error-words.ts";
import { permissionLabel, viewPermission } from "#shared/permissions/permissions.ts";
import { personDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import { columns, type Output } from "./output.ts";
import { permissionFor } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

/** `reach`: every space the person reaches, by key, with the permissions in table order. */
export function runReach(
  file: string,
  person: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const index = session.index();
    const { id, name } = need(findPerson(session.directory(), person));
    const at = index.people.of(id) ?? fail("internal");
    const spaces = reachedSpaces(index, at)
      .map((one) => ({
        key: one.space.key,
        name: one.space.name,
        permissions: one.permissions,
        routes: one.routes,
      }))
      .sort((a, b) => compareText(a.key, b.key));
    if (output.asJson) {
      output.json({ v: 1, person: personDocument(personRef(index, at)), spaces });
      return exitCodes.done;
    }
    if (spaces.length === 0) output.text(`${name} reaches no space.`);
    const rows = spaces.map((one) => [
      one.key,
      one.name,
      one.permissions.map(permissionLabel).join(", "),
    ]);
    for (const line of columns(rows)) output.text(line);
    return exitCodes.done;
  });
}

/** `who`: everyone who holds the permission in the space, by name. */
export function runWho(
  file: string,
  space: string,
  permission: string | undefined,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  return withSession(file, "read", options, output, (session) => {
    const index = session.index();
    const where = need(findSpace(session.directory(), space));
    const asked = permission === undefined ? viewPermission : permissionFor(permission);
    const at = index.spaces.of(where.id) ?? fail("internal");
    const people = whoHolds(index, at, asked)
      .map((one) => {
        const { id, name, designation } = personRef(index, one.person);
        return { accountId: id, name, designation, routes: one.routes };
      })
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.accountId, b.accountId));
    if (output.asJson) {
      output.json({ v: 1, space: where.key, permission: asked, people });
      return exitCodes.done;
    }
    if (people.length === 0)
      output.text(`Nobody holds ${permissionLabel(asked)} on ${where.name}.`);
    const rows = people.map((one) => [
      one.name,
      designationWord(one.designation),
      one.routes.join(", "),
    ]);
    for (const line of columns(rows)) output.text(line);
    return exitCodes.done;
  });
}
