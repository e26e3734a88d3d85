import { findPerson } from "#electron/domain/references.ts";
import { need, type Session } from "#electron/services/session.ts";
import { openPastWorkspace, openWorkspace } from "#electron/services/workspace-files.ts";
import { backUpIfOld } from "#electron/store/back-up-if-old.ts";
import { fail } from "#shared/ipc/error-words.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";
import type { Output } from "./output.ts";
import { backupFolder, surroundings } from "./surroundings.ts";

export interface WorkspaceOptions {
  readonly instance?: string | undefined;
  /** A change number, a day or a time: the workspace as it was then. */
  readonly at?: string | undefined;
}

/**
 * Opens a workspace, brings the wanted instance into view, runs the work and closes. Repairs made on
 * opening are told as warnings. With `at` it is the workspace of that moment, for reading. Throws
 * failures: the file's, `unknown-instance` and `ambiguous-instance` for the instance, and what
 * `openPastWorkspace` refuses.
 */
export async function withSession<T>(
  file: string,
  mode: "read" | "write",
  options: WorkspaceOptions,
  output: Output,
  work: (session: Session) => Promise<T> | T,
): Promise<T> {
  if (mode === "write") await backUpFirst(file, output);
  const session =
    options.at === undefined
      ? need(await openWorkspace(file, mode, surroundings))
      : need(await openPastWorkspace(file, options.at));
  try {
    for (const repair of session.store.repairs) output.warn(repair);
    chooseInstance(session, options.instance);
    return await work(session);
  } finally {
    await session.store.close();
  }
}

/** A workspace that had no backup for a day gets one before it is changed; without it the work goes on. */
async function backUpFirst(file: string, output: Output): Promise<void> {
  const { now } = surroundings;
  const made = await backUpIfOld(file, { now, outside: backupFolder });
  // What is wrong with the workspace itself is told by opening it.
  const refused = made.ok ? (made.value?.refused ?? []) : [];
  for (const { message } of refused) output.warn(`There is no new backup. ${message}`);
}

/** Who the command acts as: a person of the instance, or the console (R29). */
export function actorOf(session: Session, actAs: string | undefined): Actor {
  if (actAs === undefined) return consoleActor;
  const { id, name } = need(findPerson(session.directory(), actAs));
  return { person: id, name };
}

function chooseInstance(session: Session, wanted: string | undefined): void {
  const instances = [...session.store.state.instances.values()];
  if (wanted === undefined) {
    if (instances.length > 1) {
      fail("ambiguous-instance", { ref: "no --instance", candidates: instances.map(nameOf) });
    }
    return;
  }
  const found = instances.filter(
    ({ header }) =>
      header.id === wanted ||
      header.name.toLowerCase() === wanted.toLowerCase() ||
      header.site === wanted,
  );
  const [first, ...others] = found;
  if (!first) fail("unknown-instance", { ref: wanted, closest: instances.map(nameOf) });
  if (others.length > 0) {
    fail("ambiguous-instance", {
      ref: wanted,
      candidates: found.map(({ header }) => `${header.name} (${header.id})`),
    });
  }
  session.choose(first.header.id);
}

function nameOf(instance: InstanceState): string {
  return instance.header.name;
}
