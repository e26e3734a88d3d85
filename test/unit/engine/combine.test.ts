import { describe, expect, test } from "vitest";
import { allOf, decision, eitherOf } from "#electron/engine/combine.ts";
import type { Blocker, NoteId, Source } from "#shared/explanation/decision.ts";
import { asPageId } from "#shared/model/ids.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

const own = (permission: PermissionKey): Source => ({ route: "individual", permission });
const account: Blocker = { gate: "account" };
const noView: Blocker = { gate: "space-view", permission: "read/space" };
const missing = (permission: PermissionKey): Blocker => ({ gate: "permission", permission });
const listed = (id: string): Blocker => ({
  gate: "view-restriction",
  page: { id: asPageId(id), title: id },
});
const made = (notes: NoteId[], blockers: Blocker[] = [], sources: Source[] = []) =>
  decision({ notes, blockers, sources });

test("a decision is allowed while nothing blocks and sure while no open rule took part, each told once", () => {
  expect(made([])).toMatchObject({ allowed: true, certainty: "sure", notes: [] });
  expect(made(["attach-needs-edit", "attach-needs-edit"], [account])).toMatchObject({
    allowed: false,
    certainty: "probable",
    notes: ["attach-needs-edit"],
  });
});

describe("all of several", () => {
  test("allowed: every note and source of any part", () => {
    const all = allOf([
      made(["attach-needs-edit"], [], [own("read/space")]),
      made(["admin-by-guest-group"], [], [own("export/space")]),
    ]);
    expect(all.allowed).toBe(true);
    expect(all.notes).toEqual(["attach-needs-edit", "admin-by-guest-group"]);
    expect(all.sources).toEqual([own("read/space"), own("export/space")]);
  });

  test("denied: only notes that would open every part that is not", () => {
    const open = made(["admin-by-guest-group"]);
    const one = made(["attach-needs-edit", "other-group-grants-nothing"], [noView]);
    const other = made(["other-group-grants-nothing"], [account]);
    expect(allOf([open, one, other]).notes).toEqual(["other-group-grants-nothing"]);
    expect(allOf([open, one]).notes).toEqual(["attach-needs-edit", "other-group-grants-nothing"]);
    expect(allOf([one, made([], [account])]).notes).toEqual([]);
  });

  test("each blocker once, in its first place; of one gate those of other permissions and pages stay", () => {
    const again = { ...missing("create/page") };
    const { blockers } = allOf([
      made([], [account, noView, missing("create/page"), listed("a")]),
      made([], [account, noView, again, missing("export/space"), listed("b"), listed("a")]),
    ]);
    expect(blockers).toEqual([
      account,
      noView,
      missing("create/page"),
      listed("a"),
      missing("export/space"),
      listed("b"),
    ]);
    expect(blockers[2]).not.toBe(again);
  });
});

describe("either of two ways", () => {
  const open = made(["attach-needs-edit", "admin-by-guest-group"], [], [own("read/space")]);
  const alsoOpen = made(["admin-by-guest-group"], [], [own("export/space")]);
  const shut = made(["comment-despite-edit-list"], [noView], [own("create/page")]);
  const alsoShut = made(["unknown-ancestor"], [account]);

  test("one open: its notes, nothing blocks, the sources of both", () => {
    for (const both of [eitherOf(open, shut, shut), eitherOf(shut, open, shut)]) {
      expect(both.allowed).toBe(true);
      expect(both.notes).toEqual(open.notes);
      expect(both.blockers).toEqual([]);
    }
    expect(eitherOf(open, shut, shut).sources).toEqual([own("read/space"), own("create/page")]);
  });

  test("both open: only what both hang on", () => {
    expect(eitherOf(open, alsoOpen, open).notes).toEqual(["admin-by-guest-group"]);
  });

  test("neither: notes of both, blockers of the way that is said to block", () => {
    const neither = eitherOf(shut, alsoShut, alsoShut);
    expect(neither.allowed).toBe(false);
    expect(neither.notes).toEqual(["comment-despite-edit-list", "unknown-ancestor"]);
    expect(neither.blockers).toEqual([account]);
    expect(eitherOf(shut, alsoShut, shut).blockers).toEqual([noView]);
  });
});
