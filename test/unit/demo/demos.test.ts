import { describe, expect, it } from "vitest";
import { demoCommits, demoNames, demoTitle, demoWorkspace } from "#electron/demo/demos.ts";
import { applyCommit } from "#electron/domain/commit.ts";
import { apply, invert } from "#electron/domain/events.ts";
import { emptyWorkspace, fileOf } from "#electron/domain/workspace-file.ts";
import { type ChangeEntry, workspaceSchema } from "#shared/model/workspace.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { datedFacts, factsBrought } from "./dated-facts.ts";
import { factsOf, ticks } from "./demo-facts.ts";

describe.each(demoNames)("the demo %s", (name) => {
  const { workspace, instance } = factsOf(name);

  it("is a workspace that a file may hold, under its title", () => {
    expect(workspaceSchema.parse(fileOf(workspace)).name).toBe(demoTitle(name));
  });

  it("is the same at every call, and no call sees what was done to another", () => {
    const first = demoWorkspace(name);
    const before = JSON.stringify(fileOf(first));
    for (const one of first.instances.values()) one.people.clear();
    expect(JSON.stringify(fileOf(demoWorkspace(name)))).toBe(before);
  });

  it("numbers its changes from 1 without a gap, and their times only rise", () => {
    const entries = demoCommits(name).map((commit) => commit.entry);
    expect(entries.map((entry) => entry.revision)).toEqual(entries.map((_, at) => at + 1));
    const times = entries.map((entry) => entry.at);
    expect(times).toEqual([...new Set(times)].sort());
    expect(workspace.changes).toEqual(entries);
    expect(workspace.revision).toBe(entries.length);
    expect(entries.map((entry) => entry.kind).indexOf("created")).toBe(0);
  });

  it("names as actor nobody but the console and active people who were there by then", () => {
    const replay = emptyWorkspace("");
    for (const commit of demoCommits(name)) {
      applyCommit(replay, commit);
      const { actor } = commit.entry;
      if (actor.person === null) continue;
      const [there] = replay.instances.values();
      expect(there?.people.get(actor.person)).toMatchObject({ name: actor.name, status: "active" });
    }
  });

  it("dates every fact with the change that brought it", () => {
    const brought = new Map<string, ChangeEntry>();
    for (const { entry, events } of demoCommits(name))
      for (const fact of events.flatMap(factsBrought))
        if (fact.change === entry.revision) brought.set(fact.name, entry);
    const facts = datedFacts(instance);
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) {
      const entry = brought.get(fact.name);
      expect(fact.change, fact.name).toBe(entry?.revision);
      expect(fact.read, fact.name).toBe(entry?.kind === "import");
    }
  });

  it("refers to nothing that is not there", () => {
    for (const row of instance.memberships.values()) {
      expect(instance.groups.has(row.group)).toBe(true);
      expect(instance.people.has(row.person)).toBe(true);
    }
    for (const { space, principal } of instance.grants.values()) {
      expect(instance.spaces.has(space)).toBe(true);
      if (principal.type === "group") expect(instance.groups.has(principal.id)).toBe(true);
      if (principal.type === "person") expect(instance.people.has(principal.id)).toBe(true);
    }
    for (const space of instance.spaces.values()) {
      if (space.homepage !== null) expect(instance.pages.has(space.homepage)).toBe(true);
      if (space.author !== null) expect(instance.people.has(space.author)).toBe(true);
    }
  });

  it("keeps ticks in the order of the table, each once", () => {
    for (const row of instance.grants.values())
      expect(ticks(row)).toEqual(permissionKeys.filter((key) => ticks(row).includes(key)));
  });

  it("gives no two people, groups or spaces one name", () => {
    const names = (facts: Iterable<{ name: string }>) => [...facts].map((fact) => fact.name);
    const emails = [...instance.people.values()].flatMap((person) => person.email ?? []);
    const keys = [...instance.spaces.values()].map((space) => space.key);
    for (const list of [
      names(instance.people.values()),
      names(instance.groups.values()),
      emails,
      keys,
    ])
      expect(new Set(list).size).toBe(list.length);
  });

  it("can be taken back change by change, to nothing", () => {
    const replay = demoWorkspace(name);
    for (const commit of demoCommits(name).reverse())
      for (const event of [...commit.events].reverse()) apply(replay, invert(event));
    expect(replay.instances.size).toBe(0);
  });
});
