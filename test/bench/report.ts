import { goalsOf, remarks, shownRatio } from "./goals.ts";
import type { Figure, Row } from "./measure.ts";

/** Where, when and how was measured. */
export interface Surroundings {
  readonly machine: string;
  readonly node: string;
  readonly date: string;
  readonly command: string;
  /** How many processes wanted to run, on average of a minute. */
  readonly load: string;
  readonly loadAfter: string;
}

/** Everything that was measured, as a page. */
export function reportOf(
  rows: readonly Row[],
  notes: readonly string[],
  { machine, node, date, command, load, loadAfter }: Surroundings,
): string {
  const titles = [...new Set(rows.map((row) => row.title))];
  return [
    "# Bench",
    `Written by \`${command}\` on ${date}: ${machine}, Node ${node}, load ${load} before and ${loadAfter} after. One process. Of a time the least of many turns, and the median in brackets; then how many times the first of the table that is, least by least, and in brackets as the median over turns side by side. Goals go by the first. Read the ratios; above a load of one the machine had other work, which blurs both.`,
    ...notes,
    "## Goals",
    goalTable(rows),
    ...titles.flatMap((title) => (remarks[title] ? [`**${title}.** ${remarks[title]}`] : [])),
    "## Figures",
    ...titles.flatMap((title) => [`### ${title}`, figureTable(rows, title)]),
  ]
    .join("\n\n")
    .concat("\n");
}

function goalTable(rows: readonly Row[]): string {
  const sizes = ["small", "medium", "large"];
  const lines = goalsOf(rows).map(({ title, wanted, met, values }) => [
    title,
    wanted,
    ...sizes.map((size) => values.get(size) ?? ""),
    met ? "yes" : "**no**",
  ]);
  return table(["row", "goal", ...sizes, "met"], lines);
}

function figureTable(all: readonly Row[], title: string): string {
  const rows = all.filter((row) => row.title === title);
  const names = [...new Set(rows.flatMap((row) => row.figures.map((one) => one.name)))];
  const lines = names.map((name) => [
    name,
    ...rows.map(({ unit, figures }) => {
      const figure = figures.find((one) => one.name === name);
      return figure ? shown(figure, figures[0], unit) : "";
    }),
  ]);
  return table(["", ...rows.map((row) => row.size)], lines);
}

function shown(figure: Figure, first: Figure | undefined, unit: Row["unit"]): string {
  const amount = unit === "ns" ? time : bytes;
  const both = `${amount(figure.min)} (${amount(figure.median)})`;
  return first && first !== figure
    ? `${both} × ${shownRatio(figure.ratio)} (${shownRatio(figure.sideBySide)})`
    : both;
}

function time(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toPrecision(3)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
  if (nanoseconds < 1e9) return `${(nanoseconds / 1e6).toPrecision(3)} ms`;
  return `${(nanoseconds / 1e9).toPrecision(3)} s`;
}

function bytes(count: number): string {
  if (count < 1e4) return `${Math.round(count)} B`;
  return `${(count / 1e6).toFixed(2)} MB`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
}
