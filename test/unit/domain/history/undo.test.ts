import { describe, expect, it } from "vitest";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { decideAll } from "#electron/domain/decide.ts";
import type { Decided } from "#electron/domain/decided.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { decideRedo, decideUndo } from "#electron/domain/history/undo.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import { asInstanceId } from "#shared/model/ids.ts";
import { type Actor, consoleActor } from "#shared/model/workspace.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { workspaceOf } from "#test/support/world-instance.ts";

const view = "read/space";
const admin = "administer/space";

/** Ann, Bob and Gil, the guest, in the space “Space” that Ann is the only Admin of. */
function desk(changes: readonly Change[]) {
  const workspace = workspaceOf(
    smallWorld({
      people: ["Ann", "Bob", "Gil"].map((id) => personOf(id)),
      groups: [groupOf("staff", "regular"), groupOf("guests", "guest"), groupOf("idle", "regular")],
      memberships: [
        { group: "staff", person: "Ann" },
        { group: "staff", person: "Bob" },
        { group: "guests", person: "Gil" },
      ],
      rows: [rowOf("person", "Ann", view, admin), rowOf("group", "guests", view)],
      pages: [pageOf("p")],
    }),
  );
  const [instance] = workspace.instances.values();
  if (!instance) throw new Error("no instance");
  const commits: Commit[] = [];
  let ids = 0;
  const context = (actor: Actor = consoleActor) => ({
    at: "2026-03-09T12:00:00.000Z",
    actor,
    revision: workspace.revision + 1,
    newId: () => `made-${++ids}`,
  });
  const directory = () => buildDirectory(instance);
  const commit = (decided: Outcome<Decided>, kind: "command" | "undo" = "command") => {
    if (!decided.ok) throw new Error(decided.error.message);
    const { at, actor, revision } = context();
    const { events, label } = decided.value;
    const made: Commit = { entry: { revision, at, actor, label, kind }, events };
    applyCommit(workspace, made);
    commits.push(made);
    return made;
  };
  const doing = (change: Change) => commit(decideAll(workspace, directory(), [change], context()));
  const turnedOf = (at: number) => {
    const found = commits[at];
    if (!found) throw new Error("no such change");
    return { commit: found, later: commits.slice(at + 1) };
  };
  const undo = (at: number, actor?: Actor) =>
    decideUndo(workspace, directory(), turnedOf(at), context(actor));
  for (const change of changes) doing(change);
  return { workspace, directory, context, commits, commit, doing, turnedOf, undo };
}

/** Why it is refused: by its code, in words, and the place of the change that stands on it. */
function why(outcome: Outcome<Decided>, first: number): string {
  if (outcome.ok) return outcome.value.label;
  const { code, details } = outcome.error;
  if (code !== "undo-blocked") return code;
  const { by, because } = { ...details };
  return `${because || "moved"}, by ${typeof by === "number" ? by - first : "none"}`;
}

const joins = (group: string, person: string): Change => ({ do: "addMember", group, person });
const leaves = (group: string, person: string): Change => ({ do: "removeMember", group, person });
const team: Change = { do: "createGroup", name: "Team", kind: "regular" };
const cat: Change = { do: "addPerson", name: "Cat" };
const row = (way: "grant" | "revoke", subject: object, ...permissions: string[]): Change => ({
  do: way,
  space: "S",
  permissions,
  ...subject,
});

describe("the first change is not undone", () => {
  it.each<[string, Change[], string]>([
    ["where its fact moved on", [joins("idle", "Bob"), leaves("idle", "Bob")], "moved, by 1"],
    [
      "where it moved on twice",
      [
        row("grant", { person: "Bob" }, view),
        row("grant", { person: "Bob" }, "create/comment"),
        cat,
        row("grant", { person: "Bob" }, "create/page"),
        team,
      ],
      "moved, by 3",
    ],
    ["where somebody is in its group", [team, joins("Team", "Bob")], "Bob is in it, by 1"],
    [
      "where its group has a row",
      [team, cat, row("grant", { group: "Team" }, view)],
      "it has a row in Space, by 2",
    ],
    [
      "where a list names its group",
      [team, { do: "restrictPage", page: "p", view: { people: [], groups: ["Team"] } }],
      "a list of “p” names it, by 1",
    ],
    [
      "where an edit list names its person",
      [cat, { do: "restrictPage", page: "p", edit: { people: ["Cat"], groups: [] } }],
      "a list of “p” names it, by 1",
    ],
    ["where its person is in a group", [cat, joins("staff", "Cat")], "they are in staff, by 1"],
    [
      "where its person has a row",
      [cat, row("grant", { person: "Cat" }, view)],
      "it has a row in Space, by 1",
    ],
    [
      "where its space has rows",
      [
        { do: "createSpace", key: "NEW", name: "New" },
        { do: "grant", space: "NEW", group: "staff", permissions: [view] },
      ],
      "it has permission rows, by 1",
    ],
    [
      "where the group that it names is gone",
      [leaves("guests", "Gil"), cat, { do: "deleteGroup", group: "guests" }],
      "the group is gone, by 2",
    ],
    [
      "where the person that it names is gone",
      [leaves("guests", "Gil"), { do: "removePerson", person: "Gil" }],
      "the person is gone, by 1",
    ],
    [
      "where the group of its row is gone",
      [row("revoke", { group: "guests" }, view), { do: "deleteGroup", group: "guests" }],
      "the group is gone, by 1",
    ],
    [
      "where its group's name is taken",
      [
        { do: "deleteGroup", group: "idle" },
        { do: "createGroup", name: "Idle", kind: "guest" },
      ],
      "already-exists",
    ],
    [
      "where no Admin would be left",
      [row("grant", { person: "Bob" }, view, admin), row("revoke", { person: "Ann" }, admin)],
      "last-admin",
    ],
    [
      "where no seat is left",
      [
        { do: "deactivate", person: "Bob" },
        { do: "editInstance", seatLimit: 2 },
      ],
      "no-seat-left",
    ],
  ])("%s", (_, changes, expected) => {
    const { undo, workspace, commits } = desk(changes);
    const before = structuredClone(workspace);
    expect(why(undo(0), commits[0]?.entry.revision ?? 0)).toBe(expected);
    expect(workspace).toEqual(before);
  });
});

describe("a change is undone", () => {
  it.each<[string, Change[]]>([
    ["that nothing stands on", [team]],
    ["with others after it that are about something else", [joins("idle", "Bob"), team, cat]],
    [
      "of which what stood on it is gone again",
      [team, joins("Team", "Bob"), leaves("Team", "Bob")],
    ],
    [
      "where another Admin is left",
      [row("grant", { person: "Bob" }, view, admin), joins("idle", "Ann")],
    ],
    [
      "where a seat is left",
      [
        { do: "deactivate", person: "Bob" },
        { do: "editInstance", seatLimit: 3 },
      ],
    ],
    [
      "where all seats are taken and it takes none",
      [
        { do: "editPerson", person: "Bob", name: "Rob" },
        { do: "editInstance", seatLimit: 3 },
      ],
    ],
  ])("%s", (_, changes) => {
    const { undo, workspace, commits } = desk(changes);
    const before = structuredClone(workspace);
    const undone = undo(0);
    const label = commits[0]?.entry.label ?? "";
    expect(undone.ok && undone.value.label).toBe(
      `Undo: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`,
    );
    expect(workspace).toEqual(before);
  });

  it("by those alone who may make it (R29), and in its own instance alone", () => {
    const { undo, workspace, directory, context, turnedOf } = desk([team]);
    const nobody = { name: "a guest", person: null, role: "guest" } as const;
    expect(why(undo(0, nobody), 0)).toBe("not-allowed");
    const { commit, later } = turnedOf(0);
    const events = commit.events.map((one) => ({ ...one, instance: asInstanceId("another") }));
    const elsewhere = { commit: { ...commit, events: [...commit.events, ...events] }, later };
    expect(decideUndo(workspace, directory(), elsewhere, context())).toMatchObject({
      ok: false,
      error: { code: "change-elsewhere", details: { what: commit.entry.label } },
    });
  });
});

describe("a change that was undone", () => {
  it("is made again, unless it no longer can be", () => {
    const { workspace, directory, context, commit, doing, undo, turnedOf } = desk([
      joins("idle", "Bob"),
    ]);
    const { entry, events } = turnedOf(0).commit;
    commit(undo(0), "undo");
    const turned = { commit: { entry, events }, later: turnedOf(0).later };
    const redone = decideRedo(workspace, directory(), turned, context());
    expect(redone.ok && redone.value.events).toEqual(events);
    expect(redone.ok && redone.value.label).toMatch(/^Redo: /);
    doing({ do: "deleteGroup", group: "idle" });
    const later = turnedOf(0).later;
    const refused = decideRedo(workspace, directory(), { ...turned, later }, context());
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: "undo-blocked",
        details: { verb: "made again", because: "the group is gone" },
      },
    });
  });
});
