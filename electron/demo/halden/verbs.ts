import { listed } from "#shared/explanation/words.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import type { Draft } from "../draft.ts";
import type { Episode } from "../history.ts";
import { type Ticks, ticksOf } from "../tick-sets.ts";
import { actor, groupId, groupNamed, personId, personNamed, spaceId } from "./names.ts";
import { spaceName } from "./spaces.ts";

/**
 * A moment of 2026 from month, day and time: `03-04 09:20`. Stories keep to the morning in UTC, so
 * that the day is the same nearly everywhere on Earth.
 */
export function moment(text: string): string {
  return `2026-${text.replace(" ", "T")}:00.000Z`;
}

/** A step somebody took in the console, in their own words. */
export function did(
  when: string,
  who: string,
  label: string,
  tell: (draft: Draft) => void,
): Episode {
  return { at: moment(when), by: actor(who), kind: "command", label, tell };
}

/** A step that brought a dump in. */
export function imported(
  when: string,
  who: string,
  label: string,
  tell: (draft: Draft) => void,
): Episode {
  return { at: moment(when), by: actor(who), kind: "import", label, tell };
}

/** Someone from outside is invited and lands in the default guest group, and in others at will. */
export function invite(
  when: string,
  who: string,
  guest: string,
  email: string,
  groups: readonly string[] = [],
): Episode {
  const into = groups.length > 0 ? ` of ${groups.join(" and ")}` : "";
  return did(when, who, `Invite ${guest} as a guest${into}`, (draft) => {
    const id = personId(guest);
    draft.person({ id, name: guest, email, accountType: "atlassian", status: "active" });
    for (const group of ["confluence-guests", ...groups]) draft.join(groupId(group), id);
  });
}

/** A person joins a group. */
export function add(when: string, who: string, person: string, group: string): Episode {
  return did(when, who, `Add ${person} to ${group}`, (draft) =>
    draft.join(groupId(group), personId(person)),
  );
}

/** A person leaves a group. */
export function remove(when: string, who: string, person: string, group: string): Episode {
  return did(when, who, `Remove ${person} from ${group}`, (draft) =>
    draft.leave(groupId(group), personId(person)),
  );
}

/** A person's account is switched off; groups and rows stay as they are. */
export function deactivate(when: string, who: string, person: string): Episode {
  return did(when, who, `Deactivate ${person}`, (draft) =>
    draft.status(personId(person), "inactive"),
  );
}

/** A guest group is made. */
export function makeGuestGroup(when: string, who: string, name: string, about: string): Episode {
  return did(when, who, `Create the guest group ${name}`, (draft) =>
    draft.group({
      id: groupId(name),
      name,
      kind: "guest",
      classified: "chosen",
      isDefault: false,
      adminRole: null,
      external: false,
      description: about,
    }),
  );
}

/** A group gains ticks in a space. */
export function giveGroup(
  when: string,
  who: string,
  group: string,
  key: string,
  ticks: Ticks,
): Episode {
  return did(when, who, giving(group, key, ticks), (draft) =>
    draft.give(spaceId(key), groupNamed(group), ticksOf(ticks)),
  );
}

/** A person gains ticks in a space. */
export function givePerson(
  when: string,
  who: string,
  person: string,
  key: string,
  ticks: Ticks,
): Episode {
  return did(when, who, giving(person, key, ticks), (draft) =>
    draft.give(spaceId(key), personNamed(person), ticksOf(ticks)),
  );
}

/** A group's row is taken off a space. */
export function closeTo(when: string, who: string, group: string, key: string): Episode {
  return did(when, who, `Take ${group} off ${spaceName(key)}`, (draft) =>
    draft.takeRow(spaceId(key), groupNamed(group)),
  );
}

function giving(whom: string, key: string, ticks: Ticks): string {
  const given = ticksOf(ticks);
  const labels = listed(given.map(permissionLabel));
  return `Give ${whom} ${given.length > 6 ? "all but Admin" : labels} on ${spaceName(key)}`;
}
