import type { Figure, Row } from "./measure.ts";
import { build, memory } from "./rows/build-rows.ts";
import { change, explain } from "./rows/change-rows.ts";
import { allPermissions, check } from "./rows/check-rows.ts";
import { reach, sweep, who } from "./rows/list-rows.ts";
import { open } from "./rows/open-rows.ts";
import { peerAll, peerCheck, peerReach, peerWho } from "./rows/peer-rows.ts";
import { searches } from "./rows/search-rows.ts";
import { commit, fileBytes, journalBytes, together } from "./rows/store-rows.ts";
import { whatIf } from "./rows/what-if-rows.ts";

/** What is wanted of a row, and what was measured at each size that it is asked of. */
export interface Goal {
  readonly title: string;
  readonly wanted: string;
  readonly met: boolean;
  /** By size, as shown. */
  readonly values: ReadonlyMap<string, string>;
}

/** What there is to know about a row beside its figures. */
export const remarks: Readonly<Record<string, string>> = {
  [build]:
    "An index turns ids, which are texts, into numbers, and walking does not. The second line of the table walks, fills the tables of ids and looks every id up, and does nothing else: no index that takes ids from texts is faster than it by much. In the large world it is most of the engine's time, and a profile there (on a busy machine) gave three quarters to the same two things. In the small and the medium world the engine's own work weighs more, and that part was not profiled.",
  [change]:
    "The steps are the same at every size, yet the time grows: the change names a person and a group by id, and those look-ups grow as the check by ids does. How much of the growth is that and how much the lists lying farther apart was not profiled.",
  [open]:
    "The file is decoded once and parsed by JSON.parse, its shape is looked at by plain tables that copy nothing (the schema is asked only where they say no), and its checksum is taken over the bytes as they lie. Whether each fact is there once and names only who is there is seen by numbers, in one pass; the keys of facts are made when something is first asked by key, which is after opening. A profile of opening the large world (on a busy machine) gave a quarter to JSON.parse itself; another quarter to that pass, of which most is looking up ids, each a text of its own that has to be hashed first; more than a fifth to the collection of garbage, which a busy second core makes slower; a tenth to how deep brackets are nested; a twentieth to decoding, and less to the shapes and the checksum. The small file is read in about as long as it takes to find that there is no journal.",
  [peerWho]:
    "In the small world the goal beside CASL is out of reach: fifty times the limit's own time for the list, in its table, is more than CASL's loop over 200 people takes. The same holds of reach, with a loop over 50 spaces.",
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
    atMost(rows, open, "JSON.parse", 2, undefined, "store"),
    microseconds(rows, change, 5),
    growth(rows, explain, 3),
    growth(rows, whatIf, 3),
    atMost(rows, commit, "a bare append and fsync", 1.3, undefined, "store"),
    faster(rows, together, "one after another", 8),
    growth(rows, journalBytes, 1.1, "store"),
    growth(rows, fileBytes, 1.1, "store"),
    ...searches.map((title) => atMost(rows, title, "bare scan", 2, ["large"])),
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
  ours = "engine",
): Goal {
  const ratios = ratiosOf(rows, title, ours, sizes);
  return goal(title, `at most ${most} × ${than}`, ratios, (ratio) => ratio <= most);
}

function faster(rows: readonly Row[], title: string, peer: string, least: number): Goal {
  const ratios = ratiosOf(rows, title, peer);
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

function growth(rows: readonly Row[], title: string, most: number, ours = "engine"): Goal {
  const figures = figuresOf(rows, title, ours);
  const first = figures[0]?.[1].min ?? 1;
  const ratios = figures.map(([size, { min }]) => [size, min / first] as const);
  return goal(title, `at most ${most} × that of small`, ratios, (ratio) => ratio <= most);
}

function goal(
  title: string,
  wanted: string,
  ratios: readonly (readonly [string, number, number?])[],
  met: (ratio: number) => boolean,
): Goal {
  const shown = (ratio: number, sideBySide?: number) =>
    sideBySide === undefined
      ? `× ${shownRatio(ratio)}`
      : `× ${shownRatio(ratio)} (${shownRatio(sideBySide)})`;
  return {
    title,
    wanted,
    met: ratios.every(([, ratio]) => met(ratio)),
    values: new Map(ratios.map(([size, ratio, sideBySide]) => [size, shown(ratio, sideBySide)])),
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
  sizes?: readonly string[],
): [string, number, number][] {
  return figuresOf(rows, title, name)
    .filter(([size]) => !sizes || sizes.includes(size))
    .map(([size, { ratio, sideBySide }]) => [size, ratio, sideBySide]);
}

function figuresOf(rows: readonly Row[], title: string, name: string): [string, Figure][] {
  return rows
    .filter((row) => row.title === title)
    .flatMap(({ size, figures }) =>
      figures.filter((one) => one.name === name).map((one): [string, Figure] => [size, one]),
    );
}
