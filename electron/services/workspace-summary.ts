import { licensedPeople } from "#electron/engine/designation-proof.ts";
import { personRef } from "#electron/engine/refs.ts";
import type { WorkspaceSummary } from "#shared/ipc/area-workspace.ts";
import type { Actor } from "#shared/model/workspace.ts";
import { guestsOf } from "./guest-access-queries.ts";
import type { Session } from "./session.ts";

/** The open workspace as the frame shows it; `heldBy` says who else has it open for writing. */
export function workspaceSummary(
  session: Session,
  { actor, heldBy }: { readonly actor: Actor; readonly heldBy: string | null },
): WorkspaceSummary {
  const { path, state, mode, repairs } = session.store;
  return {
    path,
    name: state.name,
    revision: state.revision,
    mode,
    shownAt: mode === "past" ? (state.changes.at(-1)?.at ?? null) : null,
    heldBy: mode === "read" ? heldBy : null,
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
