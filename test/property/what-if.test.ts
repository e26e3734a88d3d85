import fc from "fast-check";
import { expect, test } from "vitest";
import { whatEventsDo } from "#electron/domain/what-if/what-if.ts";
import { fileOf } from "#electron/domain/workspace-file.ts";
import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import { decidePage } from "#electron/engine/check-page.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { licensedPeople } from "#electron/engine/designation-proof.ts";
import { evaluateSpace } from "#electron/engine/evaluate.ts";
import { groupFindings, personFindings, spaceFindings } from "#electron/engine/findings.ts";
import { lookUp } from "#electron/engine/look-up.ts";
import { isWithoutReader, listedWithoutUse } from "#electron/engine/page-findings.ts";
import { whoHolds } from "#electron/engine/reach.ts";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { pageAbilities } from "#shared/model/page.ts";
import type { InstanceSettings } from "#shared/model/settings.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { keysOf } from "#shared/permissions/permission-set.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { play, worldWithBatches } from "#test/support/change-run.ts";

const settings = fc.record({
  anonymousTicksForPeople: fc.boolean(),
  anyActiveUserReachesGuests: fc.constantFrom("probable" as const, "no" as const),
  peopleLookUp: fc.constantFrom("reached" as const, "granted" as const),
});

test("what-if says all that differs between before and after, and leaves nothing behind (R26)", () => {
  fc.assert(
    fc.property(worldWithBatches, fc.array(settings), ({ world, batches }, turns) => {
      const { workspace, instance, directory, decide, put } = play(world);
      for (const [at, batch] of batches.entries()) {
        const decided = decide(batch);
        if (!decided.ok) continue;
        const turn = turns[at];
        const commit = {
          ...decided.value,
          events: [...decided.value.events, ...(turn ? [settingsEvent(instance, turn)] : [])],
        };
        const before = picture(instance);
        const file = structuredClone(fileOf(workspace));
        const said = whatEventsDo(workspace, directory, commit.events);
        expect(picture(instance)).toEqual(before);
        expect(new Set(facts(fileOf(workspace)))).toEqual(new Set(facts(file)));
        put(commit);
        expect(plain(said)).toEqual(difference(before, picture(instance)));
      }
    }),
    { numRuns: 300 },
  );
});

function settingsEvent(instance: InstanceState, turn: Partial<InstanceSettings>): DomainEvent {
  const before = instance.header;
  const after = { ...before, settings: { ...before.settings, ...turn } };
  return { type: "instanceChanged", instance: before.id, before, after };
}

interface Picture {
  readonly standing: Record<string, string>;
  /** How many people each guest can look up. */
  readonly lookUps: Record<string, number>;
  readonly held: Record<string, string[]>;
  /** By person, space and permission, the rows that give what is held. */
  readonly sources: Record<string, string[]>;
  readonly abilities: Record<string, string[]>;
  readonly visible: string[];
  readonly findings: string[];
  readonly seats: number;
}

/** All that a what-if could speak of, looked at everywhere in a fresh index. */
function picture(instance: InstanceState): Picture {
  const index = buildIndex(instance);
  const standing: Picture["standing"] = {};
  const lookUps: Picture["lookUps"] = {};
  const held: Picture["held"] = {};
  const sources: Picture["sources"] = {};
  const abilities: Picture["abilities"] = {};
  for (const person of index.people) {
    const who = index.people.id(person);
    standing[who] = designationOf(index, person);
    if (standing[who] === "guest") lookUps[who] = lookUp(index, person).length;
    for (const space of index.spaces) {
      const cell = `${who} ${index.spaces.id(space)}`;
      const net = keysOf(index.core.net(person, space));
      held[cell] = net;
      for (const permission of net) {
        sources[`${cell} ${permission}`] = rowsGiving(index, person, space, permission);
      }
    }
    for (const page of instance.pages.values()) {
      if (index.spaces.of(page.space) === undefined) continue;
      abilities[`${who} ${page.id}`] = pageAbilities.filter(
        (ability) => decidePage(index, person, page, ability).allowed,
      );
    }
  }
  return {
    standing,
    lookUps,
    held,
    sources,
    abilities,
    visible: visibleSpaces(index),
    findings: findings(index),
    seats: licensedPeople(index),
  };
}

function rowsGiving(
  index: AccessIndex,
  person: number,
  space: number,
  permission: PermissionKey,
): string[] {
  return evaluateSpace(index, person, space).rows.flatMap(({ route, group, counted }) => {
    if (!keysOf(counted).includes(permission)) return [];
    return [route === "group" ? index.groups.id(group) : route];
  });
}

function visibleSpaces(index: AccessIndex): string[] {
  return [...index.spaces]
    .filter((space) =>
      whoHolds(index, space, "read/space").some(
        (one) => designationOf(index, one.person) === "guest",
      ),
    )
    .map((space) => index.spaces.id(space))
    .sort();
}

function findings(index: AccessIndex): string[] {
  return [
    ...[...index.people].flatMap((at) =>
      personFindings(index, at).map((id) => `${id} ${index.people.id(at)}`),
    ),
    ...[...index.groups].flatMap((at) =>
      groupFindings(index, at).map((id) => `${id} ${index.groups.id(at)}`),
    ),
    ...[...index.spaces].flatMap((at) =>
      spaceFindings(index, at).map((id) => `${id} ${index.spaces.id(at)}`),
    ),
    ...[...index.instance.pages.values()].flatMap((page) => [
      ...(isWithoutReader(index, page) ? [`page-without-reader ${page.id}`] : []),
      ...listedWithoutUse(index, page).map(
        (at) => `listed-without-use ${index.people.id(at)} ${page.id}`,
      ),
    ]),
  ].sort();
}

function difference(before: Picture, after: Picture) {
  const without = (one: readonly string[], other: readonly string[]) =>
    one.filter((text) => !other.includes(text)).sort();
  const changes = (now: Record<string, string[]>, then: Record<string, string[]>) =>
    [...new Set([...Object.keys(now), ...Object.keys(then)])]
      .map((key) => ({
        key,
        gained: without(then[key] ?? [], now[key] ?? []),
        lost: without(now[key] ?? [], then[key] ?? []),
      }))
      .filter((one) => one.gained.length + one.lost.length > 0)
      .sort(byKey);
  return {
    flips: Object.entries(after.standing)
      .filter(([id, to]) => (before.standing[id] ?? "none") !== to)
      .map(([id, to]) => `${id}: ${before.standing[id] ?? "none"} ${to}`)
      .sort(),
    lookUps: [...new Set([...Object.keys(before.lookUps), ...Object.keys(after.lookUps)])]
      .filter((id) => before.lookUps[id] !== after.lookUps[id])
      .map((id) => `${id}: ${before.lookUps[id] ?? null} ${after.lookUps[id] ?? null}`)
      .sort(),
    access: changes(before.held, after.held),
    weakened: Object.entries(after.sources)
      .flatMap(([key, left]) => {
        const had = before.sources[key]?.length ?? 0;
        return left.length < had ? [`${key}: ${had} ${[...left].sort()}`] : [];
      })
      .sort(),
    pages: changes(before.abilities, after.abilities),
    seats: { before: before.seats, after: after.seats },
    visible: [without(after.visible, before.visible), without(before.visible, after.visible)],
    findings: [without(after.findings, before.findings), without(before.findings, after.findings)],
  };
}

function plain(said: WhatIf): ReturnType<typeof difference> {
  const ids = (things: readonly { id: string }[]) => things.map((one) => one.id).sort();
  const about = (found: WhatIf["findings"]["added"]) =>
    found
      .map(({ id, ...one }) => [id, one.person, one.group, one.space, one.page])
      .map((parts) => parts.flatMap((one) => (typeof one === "object" ? one.id : (one ?? []))))
      .map((parts) => parts.join(" "))
      .sort();
  const row = (key: string, { gained, lost }: { gained: string[]; lost: string[] }) => ({
    key,
    gained: [...gained].sort(),
    lost: [...lost].sort(),
  });
  return {
    flips: said.flips.map((one) => `${one.person.id}: ${one.from} ${one.to}`).sort(),
    lookUps: said.lookUps.map((one) => `${one.person.id}: ${one.before} ${one.after}`).sort(),
    access: said.access.map((one) => row(`${one.person.id} ${one.space.id}`, one)).sort(byKey),
    weakened: said.weakened
      .flatMap(({ person, space, permissions, before, left }) => {
        const rows = left.map(({ route, group }) => group?.id ?? route).sort();
        return permissions.map((one) => `${person.id} ${space.id} ${one}: ${before} ${rows}`);
      })
      .sort(),
    pages: said.pages.map((one) => row(`${one.person.id} ${one.page.id}`, one)).sort(byKey),
    seats: said.seats,
    visible: [ids(said.guestVisibleSpaces.added), ids(said.guestVisibleSpaces.removed)],
    findings: [about(said.findings.added), about(said.findings.removed)],
  };
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

function facts(file: ReturnType<typeof fileOf>): string[] {
  return file.instances.flatMap(({ header: _, ...lists }) =>
    Object.values(lists).flatMap((list) => list.map((one) => JSON.stringify(one))),
  );
}
