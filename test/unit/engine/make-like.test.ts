import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { makeLike } from "#electron/engine/advice/make-like.ts";
import { asPersonId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainRow, PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const view: PermissionKey = "read/space";
const comment: PermissionKey = "create/comment";
const admin: PermissionKey = "administer/space";

const spaces = ["s", "t", "u"].map((id) => ({ id, key: id.toUpperCase(), name: id }));
const row = (
  space: string,
  to: "group" | "person",
  id: string,
  ...ticks: PermissionKey[]
): PlainRow => ({ space, to, id, ticks });
const members = (group: string, ...people: string[]) => people.map((person) => ({ group, person }));

type Rows = ReturnType<typeof makeLike>["sets"][number]["grant"];
const inWords = (rows: Rows) => rows.map((one) => `${one.space.id}: ${one.permissions.join(" ")}`);

/** How Ann is made like Mia: each set of changes and what comes of it. */
function annLikeMia(world: Partial<PlainWorld>) {
  const people = ["ann", "mia"].map((id) => personOf(id));
  const index = buildIndex(instanceOf(smallWorld({ people, spaces, ...world })));
  const [ann, mia] = ["ann", "mia"].map((id) => index.people.of(asPersonId(id)) ?? -1);
  const { sets, more } = makeLike(index, ann ?? -1, mia ?? -1);
  return {
    more,
    sets: sets.map((one) => ({
      join: one.join.map((group) => group.id),
      grant: inWords(one.grant),
      beyond: inWords(one.beyond),
      outOfReach: inWords(one.outOfReach),
      flips: one.flips.map(({ person, from, to }) => `${person.id} ${from} > ${to}`),
    })),
  };
}

const nothingElse = { beyond: [], outOfReach: [], flips: [] };

describe("made like another", () => {
  it("joins the group or gets rows of her own, the fewest changes first", () => {
    const { sets } = annLikeMia({
      groups: [groupOf("staff", "regular"), groupOf("team", "regular"), groupOf("jira", "other")],
      memberships: [
        ...members("staff", "ann", "mia"),
        ...members("team", "mia"),
        ...members("jira", "mia"),
      ],
      rows: [
        row("s", "group", "team", view, comment),
        row("t", "group", "team", view),
        row("u", "group", "jira", view),
      ],
    });
    expect(sets).toEqual([
      { ...nothingElse, join: ["team"], grant: [] },
      { ...nothingElse, join: [], grant: [`s: ${view} ${comment}`, `t: ${view}`] },
    ]);
  });

  it("takes of as many changes first those that go less beyond", () => {
    const { sets } = annLikeMia({
      groups: [groupOf("staff", "regular"), groupOf("wide", "guest"), groupOf("narrow", "guest")],
      memberships: [
        ...members("staff", "ann"),
        ...members("wide", "mia"),
        ...members("narrow", "mia"),
      ],
      rows: [row("s", "group", "wide", view, admin), row("s", "group", "narrow", view)],
    });
    expect(sets.map(({ join, grant, beyond }) => [join, grant, beyond])).toEqual([
      [[], [`s: ${view}`], []],
      [["narrow"], [], []],
      [["wide"], [], [`s: ${admin}`]],
    ]);
  });

  it("ticks only what her row lacks, and View with it where the row is without", () => {
    const { sets } = annLikeMia({
      groups: [groupOf("staff", "regular")],
      memberships: members("staff", "ann", "mia"),
      rows: [
        row("s", "person", "mia", view, comment),
        row("s", "person", "ann", view),
        row("t", "person", "mia", view, comment),
        row("t", "group", "staff", view),
      ],
    });
    expect(sets).toEqual([
      { ...nothingElse, join: [], grant: [`s: ${comment}`, `t: ${view} ${comment}`] },
    ]);
  });

  it("as a guest cannot reach Admin without a regular group, and turns regular with one", () => {
    const { sets } = annLikeMia({
      groups: [groupOf("guests", "guest"), groupOf("staff", "regular")],
      memberships: [...members("guests", "ann"), ...members("staff", "mia")],
      rows: [row("s", "person", "mia", view, admin), row("t", "group", "staff", view)],
    });
    expect(sets).toEqual([
      {
        join: ["staff"],
        grant: [`s: ${view} ${admin}`],
        beyond: [],
        outOfReach: [],
        flips: ["ann guest > regular"],
      },
      {
        join: [],
        grant: [`s: ${view}`, `t: ${view}`],
        beyond: [],
        outOfReach: [`s: ${admin}`],
        flips: [],
      },
    ]);
  });

  it("by a group that is wider than the model's access is said to go beyond", () => {
    // Mia's guest limit keeps Admin from her; Ann, a regular user, would get it with the group.
    const { sets } = annLikeMia({
      groups: [groupOf("staff", "regular"), groupOf("guests", "guest")],
      memberships: [...members("staff", "ann"), ...members("guests", "mia")],
      rows: [row("s", "group", "guests", view, admin), row("t", "group", "guests", view)],
    });
    expect(sets).toEqual([
      { ...nothingElse, join: ["guests"], grant: [], beyond: [`s: ${admin}`] },
      { ...nothingElse, join: [], grant: [`s: ${view}`, `t: ${view}`] },
    ]);
  });

  it("needs nothing where she holds all of it", () => {
    const { sets, more } = annLikeMia({
      groups: [groupOf("staff", "regular")],
      memberships: members("staff", "ann", "mia"),
      rows: [row("s", "group", "staff", view), row("t", "person", "ann", view)],
    });
    expect(sets).toEqual([{ ...nothingElse, join: [], grant: [] }]);
    expect(more).toBe(0);
  });
});

describe("where the model is in many groups", () => {
  const many = (count: number) => {
    const ids = Array.from({ length: count }, (_, at) => `g${String(at).padStart(2, "0")}`);
    const places = ids.map((id) => ({ id: `in-${id}`, key: id.toUpperCase(), name: id }));
    return annLikeMia({
      spaces: places,
      groups: [groupOf("staff", "regular"), ...ids.map((id) => groupOf(id, "regular"))],
      memberships: [...members("staff", "ann", "mia"), ...ids.flatMap((id) => members(id, "mia"))],
      rows: ids.map((id) => row(`in-${id}`, "group", id, view)),
    });
  };

  it("of ten every choice is considered, the fifty best are listed and the others counted", () => {
    const { sets, more } = many(10);
    expect([sets.length, more]).toEqual([50, 2 ** 10 - 50]);
  });

  it("of eleven only none, each one and all", () => {
    const { sets, more } = many(11);
    expect([sets.length, more]).toEqual([13, 0]);
    expect(sets.map((one) => one.join.length + one.grant.length)).toEqual(sets.map(() => 11));
    expect(new Set(sets.map((one) => one.join.length))).toEqual(new Set([0, 1, 11]));
  });
});
