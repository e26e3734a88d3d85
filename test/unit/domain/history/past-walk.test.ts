import { describe, expect, it } from "vitest";
import { applyCommit, type Commit } from "#electron/domain/commit.ts";
import { buildDirectory } from "#electron/domain/directory.ts";
import { invert } from "#electron/domain/events.ts";
import { factKeyOf, factNow, sameFact, sideOf } from "#electron/domain/history/fact-key.ts";
import { walkBack } from "#electron/domain/history/past-walk.ts";
import { during } from "#electron/domain/history/put.ts";
import { rollBack } from "#electron/domain/history/roll-back.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import { consoleActor } from "#shared/model/workspace.ts";
import { groupOf, pageOf, personOf, rowOf, smallWorld } from "#test/support/small-world.ts";
import { workspaceOf } from "#test/support/world-instance.ts";

/** A workspace in which Ann has gone through three names, one a change. */
function renamed() {
  const workspace = workspaceOf(smallWorld({ people: [personOf("ann"), personOf("bob")] }));
  const [instance] = workspace.instances.values();
  const ann = instance && [...instance.people.values()].find((one) => one.id === "ann");
  if (!instance || !ann) throw new Error("no Ann");
  const from = workspace.revision;
  const commits = ["ann", "anna", "anne"].map((name, at): Commit => {
    const before = { ...ann, name };
    const after = { ...ann, name: ["anna", "anne", "anni"][at] ?? name };
    return {
      entry: {
        revision: from + at + 1,
        at: "2026-03-09T12:00:00.000Z",
        actor: consoleActor,
        label: `Rename ${name}`,
        kind: "command",
      },
      events: [{ type: "personChanged", instance: instance.header.id, before, after }],
    };
  });
  for (const commit of commits) applyCommit(workspace, commit);
  const nameNow = () => instance.people.get(ann.id)?.name;
  return { workspace, directory: buildDirectory(instance), commits, nameNow };
}

const copyOf = (workspace: WorkspaceState) => structuredClone(workspace);

describe("a walk back", () => {
  it("stops where it is told to, and comes back to the present", () => {
    const { workspace, directory, commits, nameNow } = renamed();
    const before = copyOf(workspace);
    const seen: (string | undefined)[] = [];
    walkBack(workspace, directory, commits, ({ entry }) => {
      seen.push(`${entry.label}: ${nameNow()}`);
      return seen.length < 2;
    });
    expect(seen).toEqual(["Rename anne: anne", "Rename anna: anna"]);
    expect(workspace).toEqual(before);
  });

  it("comes back also where a look fails", () => {
    const { workspace, directory, commits } = renamed();
    const before = copyOf(workspace);
    const look = () => {
      throw new Error("cannot look");
    };
    expect(() => walkBack(workspace, directory, commits, look)).toThrow("cannot look");
    expect(workspace).toEqual(before);
  });
});

describe("events in effect for the time of some work", () => {
  it("are taken back afterwards, last first, whatever comes of it", () => {
    const { workspace, directory, commits, nameNow } = renamed();
    const before = copyOf(workspace);
    const back = commits.toReversed().flatMap(({ events }) => events.map(invert));
    expect(during(workspace, directory, back, nameNow)).toBe("ann");
    expect(workspace).toEqual(before);
    const work = () => {
      throw new Error("cannot work");
    };
    expect(() => during(workspace, directory, back, work)).toThrow("cannot work");
    expect(workspace).toEqual(before);
  });
});

describe("rolling back", () => {
  it("takes the latest changes off, events and entries", () => {
    const { workspace, commits, nameNow } = renamed();
    const [, second] = commits;
    rollBack(workspace, commits.slice(1).toReversed());
    expect(nameNow()).toBe("anna");
    expect(workspace.changes.at(-1)).toEqual(commits[0]?.entry);
    expect(workspace.revision).toBe((second?.entry.revision ?? 0) - 1);
  });

  it("takes nothing but the latest", () => {
    const { workspace, commits } = renamed();
    const before = copyOf(workspace);
    expect(() => rollBack(workspace, commits)).toThrow(
      `change ${commits[0]?.entry.revision} is not the latest`,
    );
    expect(workspace).toEqual(before);
  });
});

describe("what an event is about", () => {
  /** Each kind of fact there is, as events that brought it, and one that names another of its kind. */
  function facts() {
    const workspace = workspaceOf(
      smallWorld({
        people: [personOf("x"), personOf("y")],
        groups: [groupOf("x", "regular"), groupOf("y", "regular")],
        memberships: [
          { group: "x", person: "x" },
          { group: "x", person: "y" },
        ],
        spaces: ["x", "s"].map((id) => ({ id, key: id, name: id })),
        rows: [rowOf("group", "x", "read/space"), rowOf("person", "x", "read/space")],
        pages: [pageOf("x"), pageOf("y")],
      }),
    );
    const [instance] = workspace.instances.values();
    if (!instance) throw new Error("no instance");
    const at = { instance: instance.header.id, before: null };
    const came: DomainEvent[] = [
      { type: "instanceChanged", ...at, after: instance.header },
      ...[...instance.people.values()].map((after) => ({
        type: "personChanged" as const,
        ...at,
        after,
      })),
      ...[...instance.groups.values()].map((after) => ({
        type: "groupChanged" as const,
        ...at,
        after,
      })),
      ...[...instance.memberships.values()].map((after) => ({
        type: "membershipChanged" as const,
        ...at,
        after,
      })),
      ...[...instance.spaces.values()].map((after) => ({
        type: "spaceChanged" as const,
        ...at,
        after,
      })),
      ...[...instance.grants.values()].map((after) => ({
        type: "grantChanged" as const,
        ...at,
        after,
      })),
      ...[...instance.pages.values()].map((after) => ({
        type: "pageChanged" as const,
        ...at,
        after,
      })),
    ];
    return { instance, came };
  }

  it("has a key that no other fact has, also of another kind and the same id", () => {
    const { came } = facts();
    const keys = came.map(factKeyOf);
    expect(new Set(keys).size).toBe(came.length);
    const gone = came.map(invert);
    expect(gone.map(factKeyOf)).toEqual(keys);
  });

  it("is found as it stands now, or is not there", () => {
    const { instance, came } = facts();
    expect(came.map((one) => factNow(instance, one))).toEqual(came.map((one) => one.after));
    expect(came.map((one) => factNow(undefined, one))).toEqual(came.map(() => null));
    for (const facts of [instance.people, instance.groups, instance.memberships]) facts.clear();
    for (const facts of [instance.spaces, instance.grants, instance.pages]) facts.clear();
    const [, ...others] = came;
    expect(others.map((one) => factNow(instance, one))).toEqual(others.map(() => null));
  });

  it("of what is kept unread is all of it, or nothing", () => {
    const { instance } = facts();
    const kept: DomainEvent = {
      type: "opaqueChanged",
      instance: instance.header.id,
      before: null,
      after: [],
    };
    expect(factNow(instance, kept)).toBeNull();
  });

  it("is one side of it, and never neither", () => {
    expect(sideOf({ before: 1, after: 2 })).toBe(2);
    expect(sideOf({ before: 1, after: null })).toBe(1);
    expect(() => sideOf({ before: null, after: null })).toThrow("about nothing");
  });

  it("is the same in whatever order it is written", () => {
    const { instance } = facts();
    const [person] = instance.people.values();
    if (!person) throw new Error("nobody");
    const turned = Object.fromEntries(Object.entries(person).toReversed()) as typeof person;
    expect(sameFact(person, turned)).toBe(true);
    expect(sameFact(person, { ...turned, name: "another" })).toBe(false);
    expect(sameFact(person, null)).toBe(false);
    expect(sameFact(null, null)).toBe(true);
  });
});
