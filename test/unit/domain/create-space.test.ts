import { expect, test } from "vitest";
import { asPersonId } from "#shared/model/ids.ts";
import { play } from "#test/support/change-run.ts";
import type { PlainGroup, PlainWorld } from "#test/support/plain-world.ts";

/** Ann, in one group of this kind whose members administer the site. */
const world = (kind: PlainGroup["kind"]): PlainWorld => ({
  people: [{ id: "ann", name: "Ann", email: null, app: false, active: true }],
  groups: [
    { id: "g", name: "site admins", kind, isDefault: false, external: false, adminRole: "site" },
  ],
  memberships: [{ group: "g", person: "ann" }],
  spaces: [],
  rows: [],
  pages: [],
  anonymousTicksForPeople: false,
  anyActiveUserReachesGuests: true,
});
const byAnn = {
  actor: { name: "Ann", person: asPersonId("ann") },
  changes: [{ do: "createSpace" as const, key: "NEW", name: "New" }],
};

test("a guest cannot create a space, since its creator gets Admin", () => {
  const { decide, instance } = play(world("guest"));
  expect(decide(byAnn)).toMatchObject({ ok: false, error: { code: "guest-never-admin" } });
  expect(instance.spaces.size).toBe(0);
});

test("a regular user with the same administration can", () => {
  const { decide, put, instance } = play(world("regular"));
  const decided = decide(byAnn);
  if (!decided.ok) throw new Error(decided.error.message);
  put(decided.value);
  expect([...instance.spaces.values()]).toMatchObject([{ key: "NEW", author: "ann" }]);
});
