import type { Figure, Row } from "./measure.ts";
import { build, memory } from "./rows/build-rows.ts";
import { change, explain } from "./rows/change-rows.ts";
import { allPermissions, check } from "./rows/check-rows.ts";
import { reach, sweep, who } from "./rows/list-rows.ts";
import { peerAll, peerCheck, peerReach, peerWho } from "./rows/peer-rows.ts";

/** What is wanted of a row, and what was measured at each size that it is asked of. */
export interface Goal {
  readonly title: string;
  readonly wanted: string;
  readonly met: boolean;
  /** By size, as shown. */
  readonly values: ReadonlyMap<string, string>;
}

/** What bounds a row that misses its goal for a reason we know. */
export const bounds: Readonly<Record<string, string>> = {
  [build]:
    "An index turns ids, which are texts, into numbers, and walking does not: each membership takes two look-ups in a hash table that is larger than the caches, and the tables have to be filled first. The second line of the table does that and nothing else; in the profile of the engine at large it is three quarters of the time, the collection of garbage a tenth, and all arrays of the core together the rest.",
  [peerWho]:
    "In the small world a loop asks 200 people only, each in less than a tenth of a microsecond, so that no list of a length in proportion to its answer can be fifty times as fast; the ratio grows with the world.",
  [peerReach]: "As above, with a loop over 50 spaces.",
};

/** Every goal that the measured rows have figures for. */
export function goalsOf(rows: readonly Row[]): Goal[] {
  return [
    atMost(rows, check, "limit", 1.3),
    atMost(rows, allPermissions, "limit", 4),
    atMost(rows, who, "limit", 1.3),
    atMost(rows, reach, "limit", 1.3),
    atMost(rows, sweep, "limit", 1.3, ["large"]),
    atMost(rows, build, "walking the objects", 1.5),
    atMost(rows, memory, "limit", 1.5, ["large"]),
    microseconds(rows, change, 5),
    growth(rows, explain, 3),
    ...[peerCheck, peerAll].flatMap((title) => [
      faster(rows, title, "CASL", 5),
      ...["casbin", "Cedar", "SpiceDB"].map((peer) => faster(rows, title, peer, 1_000)),
    ]),
    ...[peerWho, peerReach].flatMap((title) => [
      faster(rows, title, "CASL", 50),
      ...["casbin", "Cedar", "SpiceDB"].map((peer) => faster(rows, title, peer, 1_000)),
    ]),
  ].filter((goal) => goal.values.size > 0);
}

function atMost(
  rows: readonly Row[],
  title: string,
  than: string,
  most: number,
  sizes?: readonly string[],
): Goal {
  const ratios = ratiosOf(rows, title, "engine", than, sizes);
  return goal(title, `at most ${most} × ${than}`, ratios, (ratio) => ratio <= most);
}

function faster(rows: readonly Row[], title: string, peer: string, least: number): Goal {
  const ratios = ratiosOf(rows, title, peer, "engine");
  const wanted = `${peer} at least ${least.toLocaleString("en")} × slower`;
  return goal(title, wanted, ratios, (ratio) => ratio >= least);
}

function microseconds(rows: readonly Row[], title: string, most: number): Goal {
  const values = new Map(
    figuresOf(rows, title, "engine").map(([size, { min }]) => [size, min / 1_000]),
  );
  const met = [...values.values()].every((value) => value <= most);
  const shown = new Map([...values].map(([size, value]) => [size, `${value.toFixed(2)} µs`]));
  return { title, wanted: `at most ${most} µs`, met, values: shown };
}

function growth(rows: readonly Row[], title: string, most: number): Goal {
  const figures = figuresOf(rows, title, "engine");
  const first = figures[0]?.[1].min ?? 1;
  const ratios = figures.map(([size, { min }]) => [size, min / first] as const);
  return goal(title, `at most ${most} × that of small`, ratios, (ratio) => ratio <= most);
}

function goal(
  title: string,
  wanted: string,
  ratios: readonly (readonly [string, number])[],
  met: (ratio: number) => boolean,
): Goal {
  return {
    title,
    wanted,
    met: ratios.every(([, ratio]) => met(ratio)),
    values: new Map(ratios.map(([size, ratio]) => [size, `× ${shownRatio(ratio)}`])),
  };
}

/** A ratio with as many digits as mean something. */
export function shownRatio(ratio: number): string {
  if (ratio < 10) return ratio.toFixed(2);
  return Math.round(ratio).toLocaleString("en");
}

function ratiosOf(
  rows: readonly Row[],
  title: string,
  name: string,
  than: string,
  sizes?: readonly string[],
): [string, number][] {
  const base = new Map(figuresOf(rows, title, than));
  return figuresOf(rows, title, name)
    .filter(([size]) => !sizes || sizes.includes(size))
    .map(([size, { min }]) => [size, min / (base.get(size)?.min ?? min)]);
}

function figuresOf(rows: readonly Row[], title: string, name: string): [string, Figure][] {
  return rows
    .filter((row) => row.title === title)
    .flatMap(({ size, figures }) =>
      figures.filter((one) => one.name === name).map((one): [string, Figure] => [size, one]),
    );
}
