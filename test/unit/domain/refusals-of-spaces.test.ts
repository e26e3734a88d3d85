import { describe } from "vitest";
import { add, type RefusalRow, refusesEach, remove, type Written } from "./refusal-rows.ts";

const give = (to: Written, ...permissions: string[]) => ({
  do: "grant",
  space: "BRAND",
  ...to,
  permissions,
});
const take = (to: Written, ...permissions: string[]) => ({
  ...give(to, ...permissions),
  do: "revoke",
});

const restrict = (lists: Written) => ({ do: "restrictPage", page: "BRAND/Home", ...lists });

const rows: RefusalRow[] = [
  {
    code: "unknown-space",
    when: "no space is called so",
    change: { ...give({ person: "Gil" }, "View"), space: "BRANT" },
    names: "BRAND",
  },
  {
    code: "unknown-page",
    when: "no page is called so",
    change: { do: "restrictPage", page: "BRAND/Hom", view: {} },
    names: "BRAND/Home",
  },
  {
    code: "unknown-permission",
    when: "no permission is called so",
    change: give({ person: "Gil" }, "fly/space"),
    names: "fly/space",
  },
  {
    code: "already-exists",
    when: "a space's key is taken, case ignored",
    change: { do: "createSpace", key: "brand", name: "B" },
    names: "brand",
  },
  {
    code: "guest-never-admin",
    when: "a guest is to be an admin (R10)",
    change: give({ person: "Gil" }, "Admin"),
    names: "Gil",
  },
  {
    code: "guest-never-admin",
    when: "a guest group is to hold Admin (R10)",
    change: give({ group: "guests-brandworks" }, "administer/space"),
    names: "guests-brandworks",
  },
  {
    code: "guest-never-admin",
    when: "a deactivated guest is to be an admin",
    change: give({ person: "Dan" }, "Admin"),
    names: "Dan",
  },
  {
    code: "anonymous-never-admin",
    when: "anonymous access is to include Admin",
    change: { do: "setAnonymous", space: "KB", permissions: ["Admin"] },
    names: "Anonymous",
  },
  {
    code: "last-admin",
    when: "the only Admin is taken (R30)",
    change: take({ person: "Ada" }, "Admin"),
    names: "Brand",
  },
  {
    code: "last-admin",
    when: "View is taken from the only admin's row (R9, R30)",
    change: take({ person: "Ada" }, "View"),
    names: "Brand",
  },
  {
    code: "last-admin",
    when: "the only other admin is a guest by now",
    after: [
      add("Nia", "confluence-users-acme"),
      give({ person: "Nia" }, "Admin"),
      remove("Nia", "confluence-users-acme"),
      add("Nia", "guests-brandworks"),
    ],
    change: take({ person: "Ada" }, "Admin"),
    names: "Brand",
  },
  {
    code: "last-admin",
    when: "the group with the only Admin is deleted",
    after: [give({ group: "design-team" }, "Admin"), take({ person: "Ada" }, "Admin")],
    change: { do: "deleteGroup", group: "design-team" },
    names: "Brand",
  },
  {
    code: "already-granted",
    when: "the row has all of it",
    change: give({ person: "Gil" }, "View", "COMMENT"),
    names: "Gil",
  },
  {
    code: "already-granted",
    when: "the default guest set is there",
    change: { ...give({ group: "guests-brandworks" }), permissions: "default-guest-set" },
    names: "guests-brandworks",
  },
  {
    code: "not-granted",
    when: "another row gives it (R8)",
    change: take({ person: "Gil" }, "create/page"),
    names: "Pages: Add",
  },
  {
    code: "not-granted",
    when: "there is no row",
    change: take({ person: "Gia" }, "View"),
    names: "Gia",
  },
  {
    code: "nothing-changes",
    when: "a space is archived",
    after: [{ do: "archiveSpace", space: "KB" }],
    change: { do: "archiveSpace", space: "KB" },
    names: "KB",
  },
  {
    code: "nothing-changes",
    when: "anonymous access is so",
    change: { do: "setAnonymous", space: "KB", permissions: ["View"] },
    names: "KB",
  },
  {
    code: "nothing-changes",
    when: "a page's lists name the same, in another order and twice",
    after: [restrict({ view: { people: ["Rosa", "Gil"] } })],
    change: restrict({ view: { people: ["Gil", "Rosa", "Gil"] }, edit: {} }),
    names: "Home",
  },
  {
    code: "nothing-changes",
    when: "no list of a page is named",
    change: restrict({}),
    names: "Home",
  },
];

describe("a change to a space is refused", () => refusesEach(rows));
