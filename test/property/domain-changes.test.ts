import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDirectory, type Directory } from "#electron/domain/directory.ts";
import { apply, invert } from "#electron/domain/events.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { workspaceSchema } from "#shared/model/workspace.ts";
import { factsOf, play, worldWithBatches } from "#test/support/change-run.ts";

const runs = { numRuns: 400 };

test("deciding changes nothing, be it refused or not", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const playing = play(world);
      for (const batch of batches) {
        const before = factsOf(playing.workspace);
        const order = factIds(playing.instance);
        const decided = playing.decide(batch);
        expect(factsOf(playing.workspace)).toEqual(before);
        if (batch.changes.length === 1) expect(factIds(playing.instance)).toEqual(order);
        expect(lookups(playing.directory)).toEqual(lookups(buildDirectory(playing.instance)));
        if (decided.ok) playing.put(decided.value);
      }
    }),
    runs,
  );
});

test("what is decided can be applied, taken back exactly, and applied again", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const { workspace, instance, directory, decide, put } = play(world);
      for (const batch of batches) {
        const decided = decide(batch);
        if (!decided.ok) continue;
        const { events } = decided.value;
        const before = factsOf(workspace);
        for (const event of events) apply(workspace, event);
        const after = factsOf(workspace);
        if (batch.changes.length === 1) expect(after).not.toEqual(before);
        for (const event of events.toReversed()) apply(workspace, invert(event));
        expect(factsOf(workspace)).toEqual(before);
        put(decided.value);
        expect(factsOf(workspace).instances).toEqual(after.instances);
        expect(lookups(directory)).toEqual(lookups(buildDirectory(instance)));
      }
    }),
    runs,
  );
});

test("whatever is decided leaves a workspace that holds together", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const { workspace, instance, decide, put } = play(world);
      for (const batch of batches) {
        const decided = decide(batch);
        if (!decided.ok) continue;
        const admins = spacesWithAdminRow(instance);
        put(decided.value);
        expect(workspaceSchema.safeParse(fileOf(workspace)).error).toBeUndefined();
        expect(looseEnds(instance)).toEqual([]);
        expect(spacesWithAdminRow(instance)).toEqual(expect.arrayContaining(admins));
        expect(rowsWithoutView(decided.value.events)).toEqual([]);
      }
    }),
    runs,
  );
});

test("nobody who can never hold Admin is given it (R10)", () => {
  fc.assert(
    fc.property(worldWithBatches, ({ world, batches }) => {
      const { instance, decide, put } = play(world);
      for (const batch of batches) {
        // One change at a time, so that what is true while it is decided is what is asked here.
        for (const change of batch.changes) {
          const decided = decide({ ...batch, changes: [change] });
          if (!decided.ok) continue;
          const wrong = decided.value.events.filter(
            (event) => givesAdmin(event) && !mayHoldAdmin(instance, event),
          );
          expect(wrong).toEqual([]);
          put(decided.value);
        }
      }
    }),
    runs,
  );
});

/** A directory without its index, which has a test of its own. */
function lookups({ access: _, ...rest }: Directory) {
  return rest;
}

/** The keys of an instance's facts, in their order. */
function factIds({ people, groups, memberships, spaces, grants, pages }: InstanceState): string[] {
  return [people, groups, memberships, spaces, grants, pages].flatMap((facts) => [...facts.keys()]);
}

type GrantChanged = Extract<DomainEvent, { type: "grantChanged" }>;
const ticksOf = (grant: GrantChanged["after"]) => grant?.permissions.map((one) => one.permission);

function givesAdmin(event: DomainEvent): event is GrantChanged {
  if (event.type !== "grantChanged") return false;
  const admin = "administer/space";
  return Boolean(ticksOf(event.after)?.includes(admin) && !ticksOf(event.before)?.includes(admin));
}

function mayHoldAdmin(instance: InstanceState, { after }: GrantChanged): boolean {
  if (after?.principal.type === "group") {
    return instance.groups.get(after.principal.id)?.kind !== "guest";
  }
  if (after?.principal.type !== "person") return false;
  const { id } = after.principal;
  if (instance.people.get(id)?.accountType === "app") return true;
  const kinds = [...instance.memberships.values()]
    .filter((one) => one.person === id)
    .map((one) => instance.groups.get(one.group)?.kind);
  return kinds.includes("regular") || !kinds.includes("guest");
}

function rowsWithoutView(events: readonly DomainEvent[]): GrantChanged[] {
  return events.filter((event): event is GrantChanged => {
    if (event.type !== "grantChanged" || event.after === null) return false;
    const before = ticksOf(event.before) ?? [];
    const after = ticksOf(event.after) ?? [];
    const grew = after.some((one) => !before.includes(one));
    return grew && !after.includes("read/space");
  });
}

/** The spaces that a group's or a person's own row gives an admin (R30). */
function spacesWithAdminRow(instance: InstanceState): string[] {
  const spaces = [...instance.grants.values()]
    .filter((grant) => "id" in grant.principal && ticksOf(grant)?.includes("administer/space"))
    .map((grant) => grant.space);
  return [...new Set(spaces)];
}

/** Facts that name people, groups or spaces that are not there, and facts under another's key. */
function looseEnds(instance: InstanceState): object[] {
  const { people, groups, spaces } = instance;
  const principalGone = ({ principal }: NonNullable<GrantChanged["after"]>) =>
    (principal.type === "group" && !groups.has(principal.id)) ||
    (principal.type === "person" && !people.has(principal.id));
  return [
    ...[...people].filter(([id, one]) => one.id !== id),
    ...[...groups].filter(([id, one]) => one.id !== id),
    ...[...spaces].filter(([id, one]) => one.id !== id),
    ...[...instance.memberships.values()].filter(
      (one) => !people.has(one.person) || !groups.has(one.group),
    ),
    ...[...instance.grants.values()].filter((one) => !spaces.has(one.space) || principalGone(one)),
  ];
}
