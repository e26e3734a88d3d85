import { type AccessIndex, buildIndex } from "#electron/engine/access-index.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { benchWorld, type Size } from "./bench-world.ts";
import { dice } from "./dice.ts";
import { type Facts, factsOf } from "./facts.ts";
import { LimitEngine } from "./limit-engine.ts";

/** A world of one size as each of those who are measured has it. */
export interface World {
  readonly size: Size;
  readonly instance: InstanceState;
  readonly facts: Facts;
  readonly index: AccessIndex;
  readonly limit: LimitEngine;
  readonly pairs: Pairs;
}

/** People and spaces that a row of one of their groups connects, in columns; and one permission each. */
export interface Pairs {
  readonly people: Int32Array;
  readonly spaces: Int32Array;
  /** Places in the table of permissions. */
  readonly permissions: Uint8Array;
}

/** The world of a size, the same at every run. */
export function worldOf(size: Size): World {
  const instance = benchWorld(size);
  const facts = factsOf(instance);
  return {
    size,
    instance,
    facts,
    index: buildIndex(instance),
    limit: new LimitEngine(facts),
    pairs: connectedPairs(facts, 4_096, size.people, size.spaces),
  };
}

/** So many pairs at random among the first so many people and spaces. */
export function connectedPairs(facts: Facts, count: number, people: number, spaces: number): Pairs {
  const roll = dice(7);
  const members: number[][] = facts.guestGroup.map(() => []);
  facts.groupsOf.slice(0, people).forEach((groups, person) => {
    for (const group of groups) members[group]?.push(person);
  });
  const pairs = {
    people: new Int32Array(count),
    spaces: new Int32Array(count),
    permissions: new Uint8Array(count),
  };
  for (let found = 0; found < count; ) {
    const space = roll(spaces);
    const rows = facts.groupRows[space] ?? [];
    const having = members[rows[roll(rows.length)]?.principal ?? 0] ?? [];
    const person = having[roll(having.length)];
    if (person === undefined) continue;
    pairs.people[found] = person;
    pairs.spaces[found] = space;
    pairs.permissions[found] = roll(14);
    found++;
  }
  return pairs;
}
