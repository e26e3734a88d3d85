import { findPerson } from "#electron/domain/references.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { byName, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { Designation } from "#shared/explanation/decision.ts";
import type { Elsewhere, LookUp, ResolvedPerson } from "#shared/ipc/area-people.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import { type InstanceState, membershipKey } from "#shared/model/state.ts";
import { personNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** How many of those who can be looked up are named. */
const namedLimit = 500;

/**
 * Whom someone can look up (R27). Refuses an id that nobody has. Cost: for a guest, who reaches
 * their spaces; otherwise everyone.
 */
export function lookUpOf(session: Session, id: string): LookUp {
  const index = session.index();
  const found = lookUp(index, personNumber(index, id));
  const people = found
    .filter(({ through }) => through.length > 0)
    .map(({ person, through }) => ({ person: personRef(index, person), through }))
    .sort((a, b) => byName(a.person, b.person))
    .slice(0, namedLimit)
    .map(({ person, through }) => ({
      person,
      through: through.map((space) => spaceRef(index, space)).sort(byName),
    }));
  return { total: found.length, people };
}

/**
 * The same person in the other instances of the workspace, by account id or else by e-mail. Refuses
 * an id that nobody has. Cost: the groups of each instance, and its people where no account matches.
 */
export function elsewhere(session: Session, id: string): Elsewhere[] {
  personNumber(session.index(), id);
  const here = session.instance();
  const email = here?.people.get(asPersonId(id))?.email?.toLowerCase();
  const others = [...session.store.state.instances.values()].filter((one) => one !== here);
  return others.flatMap((other) => {
    const byAccount = other.people.get(asPersonId(id));
    const person = byAccount ?? (email === undefined ? undefined : withEmail(other, email));
    if (!person) return [];
    const { name, email: theirs } = person;
    const ref = { id: person.id, name, email: theirs, designation: standsAs(other, person) };
    return [
      {
        instance: { id: other.header.id, name: other.header.name },
        person: ref,
        by: byAccount ? "account" : "email",
      },
    ];
  });
}

/** Whom each text means: the person, or in words why it is nobody. Cost: for a text that means nobody, all names. */
export function resolvePeople(session: Session, written: readonly string[]): ResolvedPerson[] {
  const index = session.index();
  return written.map((text) => {
    const found = findPerson(session.directory(), text);
    if (!found.ok) return { written: text, person: null, problem: found.error.message };
    const person = personRef(index, personNumber(index, found.value.id));
    return { written: text, person, problem: null };
  });
}

function withEmail({ people }: InstanceState, email: string): Person | undefined {
  for (const person of people.values()) if (person.email?.toLowerCase() === email) return person;
  return undefined;
}

/** How someone stands in an instance that is not in view, by its groups alone (R1-R5). */
function standsAs(instance: InstanceState, person: Person): Designation {
  if (person.status === "inactive") return "inactive";
  if (person.accountType === "app") return "app";
  const kinds = new Set(
    [...instance.groups.values()]
      .filter((group) => instance.memberships.has(membershipKey(group.id, person.id)))
      .map((group) => group.kind),
  );
  if (kinds.has("regular")) return "regular";
  return kinds.has("guest") ? "guest" : "none";
}
