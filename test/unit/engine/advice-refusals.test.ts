import { describe, expect, it } from "vitest";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { adviseGive } from "#electron/engine/advice/give.ts";
import { adviseGiveMany } from "#electron/engine/advice/give-many.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import { adviseRevoke } from "#electron/engine/advice/revoke.ts";
import { adviseRevokeMany } from "#electron/engine/advice/revoke-many.ts";
import type { Advice, AdviceStep } from "#shared/explanation/advice.ts";
import type { Refusal } from "#shared/explanation/refusal.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainGroup, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));
const regular = (id: string, other: Partial<PlainGroup> = {}): PlainGroup => ({
  ...groupOf(id, "regular"),
  ...other,
});

/** Ann and Bob, both of `staff`, in the space `s`. */
function indexOf(world: Partial<PlainWorld>): AccessIndex {
  const people = ["ann", "bob"].map((id) => personOf(id));
  const { groups = [], memberships = [], ...rest } = world;
  return buildIndex(
    instanceOf(
      smallWorld({
        people,
        groups: [regular("staff"), ...groups],
        memberships: [...members("staff", "ann", "bob"), ...memberships],
        ...rest,
      }),
    ),
  );
}

function stepText(step: AdviceStep): string {
  if (step.do === "removeMember") return `leave ${step.group.id}`;
  if (step.do === "addMember") return `join ${step.group.id}`;
  return `${step.do} ${step.group?.id ?? "own"}`;
}

const alone = (sets: readonly { readonly steps: readonly AdviceStep[] }[]) =>
  sets.map((set) => set.steps.map(stepText).join(" + "));
const together = (sets: readonly { readonly steps: readonly { readonly step: AdviceStep }[] }[]) =>
  sets.map((set) => set.steps.map((one) => stepText(one.step)).join(" + "));
const why = (refusals: readonly Refusal[]) =>
  refusals.map((one) => `${one.code} ${one.code === "last-admin" ? one.space.id : one.group.id}`);

const whyNot = (advice: Advice) =>
  why([
    ...new Map(
      advice.willNotWork.flatMap((one) =>
        one.refusal ? [[one.refusal.code, one.refusal] as const] : [],
      ),
    ).values(),
  ]);

describe("where an identity provider keeps a group", () => {
  const kept = {
    groups: [regular("kept", { external: true })],
    memberships: members("kept", "ann", "bob"),
    rows: [rowOf("any-active-user", "", view), rowOf("group", "kept", comment)],
  };

  it("nobody leaves it, and it is said why", () => {
    const index = indexOf(kept);
    const one = adviseRevoke(index, 0, 0, comment);
    expect([alone(one.sets), whyNot(one)]).toEqual([["revoke kept"], ["external-group kept"]]);
    const both = adviseRevokeMany(
      index,
      [0, 1].map((person) => ({ person, space: 0, permission: comment })),
    );
    expect([together(both.sets), why(both.refusals)]).toEqual([
      ["revoke kept"],
      ["external-group kept"],
    ]);
  });

  it("nobody joins it, and it is said why", () => {
    const index = indexOf({ ...kept, memberships: members("kept", "bob") });
    const one = adviseGive(index, 0, 0, comment);
    expect([alone(one.sets), whyNot(one)]).toEqual([
      ["grant own", "grant staff"],
      ["external-group kept"],
    ]);
    const many = adviseGiveMany(index, [{ person: 0, space: 0, permission: comment }]);
    expect([together(many.sets), why(many.refusals)]).toEqual([
      ["grant own", "grant staff"],
      ["external-group kept"],
    ]);
    const like = makeLike(index, 0, 1);
    expect(like.sets.map((set) => set.join)).toEqual([[]]);
    expect(why(like.refusals)).toEqual(["external-group kept"]);
  });
});

describe("the last Admin of a space (R30)", () => {
  it("stays, whatever would take it from its row", () => {
    const index = indexOf({ rows: [rowOf("person", "ann", view, admin)] });
    const one = adviseRevoke(index, 0, 0, admin);
    expect(alone(one.sets)).toEqual(["leave staff"]);
    expect(whyNot(one)).toEqual(["last-admin s"]);
    const many = adviseRevokeMany(index, [{ person: 0, space: 0, permission: admin }]);
    expect(why(many.refusals)).toEqual(["last-admin s"]);
    expect(together(many.sets)).toEqual(["leave staff"]);
  });

  it("may go where another row keeps one, but not both at once", () => {
    const index = indexOf({
      rows: [rowOf("person", "ann", view, admin), rowOf("person", "bob", view, admin)],
    });
    const one = adviseRevoke(index, 0, 0, admin);
    expect([alone(one.sets), whyNot(one)]).toEqual([["revoke own", "leave staff"], []]);
    const both = adviseRevokeMany(
      index,
      [0, 1].map((person) => ({ person, space: 0, permission: admin })),
    );
    expect(together(both.sets)).not.toContain("revoke own + revoke own");
    expect(why(both.refusals)).toEqual(["last-admin s"]);
  });
});

describe("a set by which someone comes to administer (R29)", () => {
  const roles = {
    groups: [regular("a-admins", { adminRole: "site" }), regular("z-team")],
    memberships: members("a-admins", "bob"),
    rows: [
      rowOf("group", "staff", view),
      rowOf("group", "a-admins", comment),
      rowOf("group", "z-team", comment),
    ],
  };

  it("says so and comes after those of nobody", () => {
    const index = indexOf(roles);
    const one = adviseGive(index, 0, 0, comment).sets;
    expect(one.at(-1)).toMatchObject({ adminRoles: ["site"] });
    expect(alone(one).at(-1)).toBe("join a-admins");
    expect(one.filter((set) => set.adminRoles.length > 0)).toHaveLength(1);
    const many = adviseGiveMany(index, [{ person: 0, space: 0, permission: comment }]).sets;
    expect(together(many).at(-1)).toBe("join a-admins");
    expect(
      many.map((set) => set.adminRoles.map((role) => `${role.person.id} ${role.role}`)),
    ).toEqual(many.map((_, at) => (at === many.length - 1 ? ["ann site"] : [])));
  });

  it("also when made like an administrator", () => {
    const { sets } = makeLike(indexOf(roles), 0, 1);
    expect(sets.map((set) => [set.join.map((group) => group.id), set.adminRoles])).toEqual([
      [[], []],
      [["a-admins"], ["site"]],
    ]);
  });
});
