import { buildIndex } from "#electron/engine/access-index.ts";
import type { InstanceState } from "#shared/model/state.ts";
import { LimitEngine } from "../limit-engine.ts";
import { figureOf, measure, type Row } from "../measure.ts";
import type { World } from "../world.ts";

export const build = "build the index";
export const memory = "memory, with the maps from ids to handles";

/** What it takes to have an index. */
export async function buildRows(world: World): Promise<Row[]> {
  const { instance, size } = world;
  const contenders = [
    { name: "walking the objects", questions: 1, run: () => walk(instance) },
    { name: "walking, ids numbered and looked up", questions: 1, run: () => lookUp(instance) },
    { name: "engine", questions: 1, run: () => Math.min(1, buildIndex(instance).people.size) },
  ];
  return [await measure(build, size.name, contenders, 1_500), memoryRow(world)];
}

/** Reads of every object what an index needs. */
function walk({ people, groups, spaces, memberships, grants }: InstanceState): number {
  let sum = 0;
  for (const one of people.values()) {
    sum += one.id.length + one.status.length + one.accountType.length;
  }
  for (const one of groups.values()) sum += one.id.length + one.kind.length;
  for (const one of spaces.values()) sum += one.id.length;
  for (const one of memberships.values()) sum += one.person.length + one.group.length;
  for (const { space, principal, permissions } of grants.values()) {
    sum += space.length + ("id" in principal ? principal.id.length : 0);
    for (const { permission } of permissions) sum += permission.length;
  }
  return Math.min(1, sum);
}

/** The same, and every id turned into a number: the part of any index that texts force on it. */
function lookUp(instance: InstanceState): number {
  let sum = walk(instance);
  const people = numbered(instance.people.keys());
  const groups = numbered(instance.groups.keys());
  const spaces = numbered(instance.spaces.keys());
  for (const { person, group } of instance.memberships.values()) {
    sum += (people.get(person) ?? 0) + (groups.get(group) ?? 0);
  }
  for (const { space, principal } of instance.grants.values()) {
    sum += spaces.get(space) ?? 0;
    if (principal.type === "group") sum += groups.get(principal.id) ?? 0;
    else if (principal.type === "person") sum += people.get(principal.id) ?? 0;
  }
  return Math.min(1, sum);
}

function numbered(ids: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const id of ids) numbers.set(id, numbers.size);
  return numbers;
}

function memoryRow({ instance, facts, size }: World): Row {
  const makers = [
    { name: "limit", make: (): object => new LimitEngine(facts) },
    { name: "engine", make: (): object => buildIndex(instance) },
  ];
  const weighed = makers.map(({ name, make }) => ({
    name,
    sizes: Array.from({ length: 3 }, () => bytesOf(make)),
  }));
  const figures = weighed.map(({ name, sizes }) =>
    figureOf(name, sizes, weighed[0]?.sizes ?? sizes),
  );
  return { title: memory, size: size.name, unit: "bytes", figures };
}

function bytesOf(make: () => object): number {
  const before = used();
  const made = make();
  const bytes = used() - before;
  // Held until here, so that it is counted.
  return "constructor" in made ? bytes : 0;
}

function used(): number {
  if (!globalThis.gc) throw new Error("the bench runs with --expose-gc; npm run bench does that");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
