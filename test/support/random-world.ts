import fc from "fast-check";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type {
  PlainGroup,
  PlainMembership,
  PlainPerson,
  PlainRow,
  PlainSpace,
  PlainWorld,
} from "./plain-world.ts";
import { randomPages } from "./random-pages.ts";

// Few things with many ties between them: in a small world everything meets everything, and a
// failure shrinks to a handful of facts. Names clash and differ by case alone, since ids are what
// counts; some facts name somebody who is not there.

const groupNames = ["staff", "Staff", "guests", "Zeta & Co.", "ärzte", "guests of the house"];
const personNames = ["Ada Byrne", "Gil", "Zoë de la Cruz", "the night shift", "J. Doe Jr.", "Gil"];
const spaceNames = ["Brand", "People & Co.", "the archive"];

// More guest groups than others: a single regular group would make everyone in it regular.
const kind = fc.constantFrom<PlainGroup["kind"]>("regular", "guest", "guest", "guest", "other");

const group = fc.record({
  name: fc.constantFrom(...groupNames),
  kind,
  isDefault: mostly(false, true),
  external: mostly(false, true),
  adminRole: mostly<PlainGroup["adminRole"]>(null, "confluence", "organization", "site"),
});

const person = fc.record({
  name: fc.constantFrom(...personNames),
  withEmail: fc.boolean(),
  app: mostly(false, true),
  active: mostly(true, false),
});

const some = fc.subarray<PermissionKey>([...permissionKeys], { minLength: 1 });

const ticks: fc.Arbitrary<PermissionKey[]> = fc.oneof(
  { weight: 2, arbitrary: some },
  {
    weight: 2,
    arbitrary: some.map((keys) => [...new Set<PermissionKey>(["read/space", ...keys])]),
  },
  { weight: 1, arbitrary: fc.constant<PermissionKey[]>([...permissionKeys]) },
  { weight: 1, arbitrary: fc.constant<PermissionKey[]>(["read/space"]) },
  { weight: 1, arbitrary: fc.constant<PermissionKey[]>(["administer/space"]) },
);

/** Small worlds with everything in them that the rules speak of, and some that they do not. */
export const randomWorld: fc.Arbitrary<PlainWorld> = fc
  .record({
    people: numbered("person", person, 5),
    groups: numbered("group", group, 5),
    spaces: numbered("space", fc.record({ name: fc.constantFrom(...spaceNames) }), 2),
  })
  .chain(({ people, groups, spaces }) => {
    const known = {
      people: people.map(
        ({ withEmail, ...one }): PlainPerson => ({
          ...one,
          email: withEmail ? `${one.id}@mail.example` : null,
        }),
      ),
      groups: groups satisfies PlainGroup[],
      spaces: spaces.map((one, at): PlainSpace => ({ ...one, key: `KEY${at}` })),
    };
    const personIds = [...people.map((one) => one.id), "person-gone"];
    const groupIds = [...groups.map((one) => one.id), "group-gone"];
    return fc.record({
      people: fc.constant(known.people),
      groups: fc.constant(known.groups),
      spaces: fc.constant(known.spaces),
      memberships: memberships(groupIds, personIds),
      rows: rows(groupIds, personIds, [...spaces.map((one) => one.id), "space-gone"]),
      pages: randomPages(
        groupIds,
        personIds,
        spaces.map((one) => one.id),
      ),
      anonymousTicksForPeople: fc.boolean(),
      anyActiveUserReachesGuests: fc.boolean(),
    });
  });

function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

function numbered<T extends object>(word: string, one: fc.Arbitrary<T>, most: number) {
  return fc
    .array(one, { minLength: 1, maxLength: most, size: "max" })
    .map((all) => all.map((each, at) => ({ ...each, id: `${word}-${at}` })));
}

/** Most people are in some group, few in many. */
function memberships(
  groups: readonly string[],
  people: readonly string[],
): fc.Arbitrary<PlainMembership[]> {
  const any = fc.constantFrom(...groups);
  const theirs = fc.oneof(
    { weight: 3, arbitrary: fc.uniqueArray(any, { minLength: 1, maxLength: 2 }) },
    { weight: 2, arbitrary: fc.subarray([...groups]) },
  );
  return fc
    .tuple(...people.map((person) => theirs.map((all) => ({ person, all }))))
    .map((each) => each.flatMap(({ person, all }) => all.map((one) => ({ person, group: one }))));
}

function rows(
  groups: readonly string[],
  people: readonly string[],
  spaces: readonly string[],
): fc.Arbitrary<PlainRow[]> {
  const places = spaces.flatMap((space) => [
    ...groups.map((id) => ({ space, to: "group" as const, id })),
    ...people.map((id) => ({ space, to: "person" as const, id })),
    { space, to: "anonymous" as const, id: "" },
    { space, to: "any-active-user" as const, id: "" },
  ]);
  return fc
    .subarray(places)
    .chain((chosen) =>
      fc.tuple(...chosen.map((row) => ticks.map((of) => ({ ...row, ticks: of })))),
    );
}
