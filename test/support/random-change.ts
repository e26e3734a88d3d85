import fc from "fast-check";
import { type Change, changeSchema } from "#shared/model/change.ts";
import { groupKinds } from "#shared/model/group.ts";
import { plans } from "#shared/model/instance.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import type { PlainWorld } from "./plain-world.ts";

/**
 * Changes as someone might ask for them in a world: every kind there is, mostly of things that are
 * there, named by id, name, key or e-mail, and sometimes of what is not.
 */
export function randomChange(world: PlainWorld): fc.Arbitrary<Change> {
  const person = reference(
    world.people.flatMap((one) => [one.id, one.id, one.name, one.email ?? one.id]),
  );
  const group = reference(
    world.groups.flatMap((one) => [one.id, one.id, one.name, one.name.toUpperCase()]),
  );
  const space = reference(world.spaces.flatMap((one) => [one.id, one.key, one.key.toLowerCase()]));
  const page = reference(world.pages.map((one) => one.id));
  const permissions = fc.oneof(
    fc.subarray<string>([...permissionKeys, "VIEWSPACE"], { minLength: 1 }),
    fc.constantFrom(["read/space"], ["administer/space"], ["fly/space"]),
  );
  const list = fc.record({
    people: fc.array(person, { maxLength: 2 }),
    groups: fc.array(group, { maxLength: 2 }),
  });
  const membership = { group, person };
  const row = {
    space,
    permissions: fc.oneof(permissions, fc.constant("default-guest-set" as const)),
  };
  const name = fc.constantFrom("Newcomers", "staff", "guests of the house");
  const email = fc.constantFrom("new@mail.example", "person-0@mail.example");
  const key = fc.constantFrom("NEW", "key0", "~someone");

  const headerEdit = {
    plan: fc.constantFrom(...plans),
    seatLimit: fc.option(fc.integer({ min: 1, max: 6 })),
    anonymousAccess: fc.boolean(),
    settings: fc.record(
      {
        anonymousTicksForPeople: fc.boolean(),
        anyActiveUserReachesGuests: fc.constantFrom("probable", "no"),
        peopleLookUp: fc.constantFrom("reached", "granted"),
      },
      { requiredKeys: [] },
    ),
  };

  return fc
    .oneof(
      fc.record({ do: fc.constantFrom("addMember", "removeMember"), ...membership }),
      fc.record({ do: fc.constantFrom("grant", "revoke"), ...row, group }),
      fc.record({ do: fc.constantFrom("grant", "revoke"), ...row, person }),
      fc.record({ do: fc.constant("createGroup"), name, kind: fc.constantFrom(...groupKinds) }),
      fc.record({ do: fc.constant("deleteGroup"), group }),
      fc.record({
        do: fc.constant("classifyGroup"),
        group,
        kind: fc.constantFrom(...groupKinds),
      }),
      fc.record({ do: fc.constant("addPerson"), name, email }, { requiredKeys: ["do", "name"] }),
      fc.record({
        do: fc.constant("inviteGuest"),
        email,
        groups: fc.array(group, { maxLength: 2 }),
      }),
      fc.record({ do: fc.constantFrom("deactivate", "activate"), person }),
      fc.record({ do: fc.constant("createSpace"), key, name }),
      fc.record({ do: fc.constantFrom("archiveSpace", "unarchiveSpace"), space }),
      fc.record({ do: fc.constant("removePerson"), person }),
      fc.record({ do: fc.constant("editPerson"), person, name }),
      fc.record({ do: fc.constant("editPerson"), person, email: fc.option(email) }),
      fc.record({ do: fc.constant("editGroup"), group, name }),
      fc.record({
        do: fc.constant("editGroup"),
        group,
        description: fc.constantFrom("", "of the house"),
        isDefault: fc.boolean(),
      }),
      fc.record({ do: fc.constant("movePage"), page, parent: fc.option(page) }),
      fc.record(
        { do: fc.constant("editInstance"), ...headerEdit },
        { requiredKeys: ["do", "plan"] },
      ),
      fc.record({
        do: fc.constant("setAnonymous"),
        space,
        permissions: fc.oneof(permissions, fc.constant([])),
      }),
      fc.record(
        { do: fc.constant("restrictPage"), page, view: list, edit: list },
        { requiredKeys: ["do", "page"] },
      ),
    )
    .map((written) => changeSchema.parse(written));
}

function reference(known: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...known, ...known, "nobody");
}
