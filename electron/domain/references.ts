import { refuse } from "#shared/ipc/error-words.ts";
import { done, type ErrorCode, type Outcome } from "#shared/ipc/errors.ts";
import type { Group } from "#shared/model/group.ts";
import { asGroupId, asPageId, asPersonId, asSpaceId } from "#shared/model/ids.ts";
import type { Page } from "#shared/model/page.ts";
import type { Person } from "#shared/model/person.ts";
import type { Space } from "#shared/model/space.ts";
import {
  type PermissionKey,
  parsePermission,
  permissionKeys,
} from "#shared/permissions/permissions.ts";
import { closestTo } from "./closest.ts";
import type { Directory, Lookup } from "./directory.ts";

/**
 * The person a text means: an account id, an e-mail (case ignored) or an exact display name.
 * Refuses with the candidates where several match, with the closest names where none does.
 */
export function findPerson(directory: Directory, ref: string): Outcome<Person> {
  const { people } = directory.instance;
  const byId = people.get(asPersonId(ref));
  if (byId) return done(byId);
  return only(
    found(directory.peopleByEmail, ref.toLowerCase(), people) ??
      found(directory.peopleByName, ref, people),
    { ref, unknown: "unknown-person", ambiguous: "ambiguous-person" },
    (person) => `${person.name} (${person.email ?? "no e-mail"}, ${person.id})`,
    () => [...directory.peopleByName.keys(), ...directory.peopleByEmail.keys()],
  );
}

/** The group a text means: an id, or a name with case ignored. Refuses as `findPerson` does. */
export function findGroup(directory: Directory, ref: string): Outcome<Group> {
  const { groups } = directory.instance;
  const byId = groups.get(asGroupId(ref));
  if (byId) return done(byId);
  return only(
    found(directory.groupsByName, ref.toLowerCase(), groups),
    { ref, unknown: "unknown-group", ambiguous: "ambiguous-group" },
    (group) => `${group.name} (${group.id})`,
    () => [...groups.values()].map((group) => group.name),
  );
}

/** The space a text means: a key (case ignored) or an id. Refuses as `findPerson` does. */
export function findSpace(directory: Directory, ref: string): Outcome<Space> {
  const { spaces } = directory.instance;
  const byKey = found(directory.spacesByKey, ref.toLowerCase(), spaces);
  const byId = spaces.get(asSpaceId(ref));
  return only(
    byKey ?? (byId ? [byId] : undefined),
    { ref, unknown: "unknown-space", ambiguous: "ambiguous-space" },
    (space) => `${space.key} (${space.id})`,
    () => [...spaces.values()].map((space) => space.key),
  );
}

/** The page a text means: an id, or `KEY/Title` with case ignored. Refuses as `findPerson` does. */
export function findPage(directory: Directory, ref: string): Outcome<Page> {
  const { pages } = directory.instance;
  const byId = pages.get(asPageId(ref));
  if (byId) return done(byId);
  return only(
    found(directory.pagesByPlace, ref.toLowerCase(), pages),
    { ref, unknown: "unknown-page", ambiguous: "ambiguous-page" },
    (page) => `${page.title} (${page.id})`,
    () =>
      [...pages.values()].map((page) => {
        const space = directory.instance.spaces.get(page.space);
        return `${space?.key ?? page.space}/${page.title}`;
      }),
  );
}

/** The permissions these texts mean (R35), each once and in table order; refuses the first that means none. */
export function findPermissions(refs: readonly string[]): Outcome<PermissionKey[]> {
  const wanted = new Set<PermissionKey>();
  for (const ref of refs) {
    const key = parsePermission(ref);
    if (!key) return refuse("unknown-permission", { ref });
    wanted.add(key);
  }
  return done(permissionKeys.filter((key) => wanted.has(key)));
}

function found<Id, Thing>(
  lookup: Lookup<Id>,
  key: string,
  things: ReadonlyMap<Id, Thing>,
): Thing[] | undefined {
  const ids = lookup.get(key);
  if (!ids) return undefined;
  const matches: Thing[] = [];
  for (const id of ids) {
    const thing = things.get(id);
    if (thing !== undefined) matches.push(thing);
  }
  return matches;
}

function only<Thing>(
  matches: readonly Thing[] | undefined,
  about: { ref: string; unknown: ErrorCode; ambiguous: ErrorCode },
  describe: (thing: Thing) => string,
  names: () => readonly string[],
): Outcome<Thing> {
  const [first, ...others] = matches ?? [];
  if (first === undefined) {
    return refuse(about.unknown, { ref: about.ref, closest: closestTo(about.ref, names()) });
  }
  if (others.length === 0) return done(first);
  const candidates = (matches ?? []).map(describe).slice(0, 10);
  return refuse(about.ambiguous, { ref: about.ref, candidates });
}
