import { expect, test } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { advisePageGive, advisePageRevoke } from "#electron/engine/advice/page-advice.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { stepText } from "#test/support/advice-text.ts";
import type { PlainWorld } from "#test/support/plain-world.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

/** The advice on the page `p` for the first person, its sets as texts. */
function adviceIn(advise: typeof advisePageGive, parts: Partial<PlainWorld>, ability: PageAbility) {
  const instance = instanceOf(smallWorld({ pages: [pageOf("p")], ...parts }));
  const page = instance.pages.get(asPageId("p"));
  if (!page) throw new Error("no page");
  const { sets, refusals } = advise(buildIndex(instance), 0, page, ability);
  return {
    sets: sets.map(({ steps }) =>
      steps
        .map((one) =>
          one.where === "list"
            ? `${one.way} ${one.list}`
            : stepText({ ...one.step, group: one.step.group?.name }),
        )
        .join(" + "),
    ),
    refusals: refusals.map((one) => one.code),
  };
}

const guest = {
  people: [personOf("gil")],
  groups: [groupOf("guests", "guest")],
  memberships: [{ person: "gil", group: "guests" }],
};

test("no row gets a tick for nothing, least of all Admin for a guest (R10)", () => {
  const rows = [rowOf("person", "gil", "delete/page")];
  expect(adviceIn(advisePageGive, { ...guest, rows }, "delete").sets).toEqual([
    "tick own read/space",
    "tick guests read/space",
  ]);
});

test("the last Admin of a space stays, and a group of an identity provider is not left", () => {
  const staff = { ...groupOf("staff", "regular"), external: true };
  const advice = adviceIn(
    advisePageRevoke,
    {
      people: [personOf("ada")],
      groups: [staff],
      memberships: [{ person: "ada", group: "staff" }],
      rows: [
        rowOf("group", "staff", "read/space"),
        rowOf("person", "ada", "read/space", "administer/space"),
      ],
    },
    "restrict",
  );
  expect(advice).toEqual({ sets: [], refusals: ["last-admin", "external-group"] });
});
