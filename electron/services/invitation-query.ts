import { seatsInUse } from "#electron/domain/standing.ts";
import type { AccessIndex } from "#electron/engine/access-index.ts";
import { membersOf, personRowOf } from "#electron/engine/facts.ts";
import { byName, groupRef, personRef } from "#electron/engine/refs.ts";
import type { AccessSubject } from "#shared/ipc/area-guest-access.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import { groupAt, rowsOfGroup } from "./group-queries.ts";
import { grantedSpaces } from "./guest-access-queries.ts";
import { groupNumber, personNumber, spaceNumber } from "./people-queries.ts";
import type { Session } from "./session.ts";

/** What an invitation depends on, and who is here already (R28). Cost: the people and the groups. */
export function invitationFor(
  session: Session,
  emails: readonly string[],
): CallOutput<"guestAccess.invitation"> {
  const index = session.index();
  const directory = session.directory();
  const { plan, seatLimit } = directory.instance.header;
  const defaults = [...index.groups].filter((at) => {
    const { kind, isDefault } = groupAt(index, at);
    return kind === "guest" && isDefault;
  });
  const already = emails.flatMap((email) =>
    [...(directory.peopleByEmail.get(email.toLowerCase()) ?? [])].map((id) => ({
      email,
      person: personRef(index, personNumber(index, id)),
    })),
  );
  return {
    plan,
    planHasGuests: plan === "premium" || plan === "enterprise",
    seats: { used: seatsInUse(directory), limit: seatLimit },
    defaultGroups: defaults.map((at) => groupRef(index, at)).sort(byName),
    already,
  };
}

/** What groups and people have already. Refuses ids that are not there. Cost: the rows and members of each. */
export function accessSubjects(
  session: Session,
  asked: CallInput<"guestAccess.subjects">,
): CallOutput<"guestAccess.subjects"> {
  const index = session.index();
  return {
    defaultSet: [...index.instance.header.settings.defaultGuestSet],
    subjects: [
      ...asked.groups.map((id) => groupSubject(index, groupNumber(index, id))),
      ...asked.people.map((id) => personSubject(index, personNumber(index, id))),
    ],
  };
}

function groupSubject(index: AccessIndex, at: number): AccessSubject {
  const members = Array.from(membersOf(index, at), (person) => personRef(index, person));
  return {
    group: groupRef(index, at),
    person: null,
    guests: index.core.guests[at] ?? 0,
    regulars: members.filter((one) => one.designation === "regular").sort(byName),
    spaces: rowsOfGroup(index, at).map(({ space, permissions }) => ({ space, own: permissions })),
  };
}

function personSubject(index: AccessIndex, at: number): AccessSubject {
  return {
    group: null,
    person: personRef(index, at),
    guests: 1,
    regulars: [],
    spaces: grantedSpaces(index, at).map((space) => ({
      space,
      own: keysOf(personRowOf(index, at, spaceNumber(index, space.id))),
    })),
  };
}
