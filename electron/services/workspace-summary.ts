import { licensedPeople } from "#electron/engine/designation-proof.ts";
import { personRef } from "#electron/engine/refs.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { guestsOf } from "./guest-access-queries.ts";
import type { Session } from "./session.ts";

/** What the frame shows that a session does not know of itself. */
export interface Standing {
  readonly actor: Actor;
  /** Who else has the workspace open for writing. */
  readonly heldBy: string | null;
  /** That of the store that is open, also while the session shows its past. */
  readonly trouble: Failure | null;
}

/** The open workspace as the frame shows it. */
export function workspaceSummary(
  session: Session,
  { actor, heldBy, trouble }: Standing,
): WorkspaceSummary {
  const { path, state, mode, repairs } = session.store;
  return {
    path,
    name: state.name,
    revision: state.revision,
    mode,
    shownAt: mode === "past" ? (state.changes.at(-1)?.at ?? null) : null,
    heldBy: mode === "read" ? heldBy : null,
    trouble,
    actingAs: actingAs(session, actor),
    repairs: [...repairs],
    instances: [...state.instances.values()].map(({ header }) => ({
      id: header.id,
      name: header.name,
    })),
    instance: instanceSummary(session),
  };
}

function actingAs(session: Session, { name, person, role }: Actor): WorkspaceSummary["actingAs"] {
  const at = person === null ? undefined : session.index().people.of(person);
  return {
    name,
    person: at === undefined ? null : personRef(session.index(), at),
    role: role ?? null,
  };
}

function instanceSummary(session: Session): WorkspaceSummary["instance"] {
  const instance = session.instance();
  if (!instance) return null;
  const index = session.index();
  const { id, name, site, plan, seatLimit } = instance.header;
  return {
    id,
    name,
    site,
    plan,
    seatsUsed: licensedPeople(index),
    seatLimit,
    people: index.people.size,
    groups: index.groups.size,
    spaces: index.spaces.size,
    guests: guestsOf(index).length,
  };
}
