import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { expectAgreement } from "./agreement.ts";
import { large, medium, small } from "./bench-world.ts";
import type { Row } from "./measure.ts";
import { reportOf } from "./report.ts";
import { buildRows } from "./rows/build-rows.ts";
import { changeRows } from "./rows/change-rows.ts";
import { checkRows } from "./rows/check-rows.ts";
import { cliRow } from "./rows/cli-rows.ts";
import { listRows } from "./rows/list-rows.ts";
import { openRows } from "./rows/open-rows.ts";
import { most, peerRows } from "./rows/peer-rows.ts";
import { searchRows } from "./rows/search-rows.ts";
import { storeRows } from "./rows/store-rows.ts";
import { whatIfRows } from "./rows/what-if-rows.ts";
import { worldOf } from "./world.ts";

// A row that is added here is measured at every size, printed and written. BENCH_LARGE=0 leaves the
// large world out and writes nothing, for a look in passing.

const quick = process.env["BENCH_LARGE"] === "0";
const perWorld = [
  checkRows,
  listRows,
  changeRows,
  whatIfRows,
  searchRows,
  buildRows,
  openRows,
  storeRows,
  peerRows,
];

const load = loadOfTheMachine();
const rows: Row[] = [];
const notes: string[] = [];
for (const size of quick ? [small, medium] : [small, medium, large]) {
  const world = worldOf(size);
  expectAgreement(world);
  notes.push(
    `- ${size.name}: ${count(size.people)} people, ${count(size.groups)} groups, ${count(size.spaces)} spaces, ${count(world.instance.memberships.size)} memberships, ${count(world.instance.grants.size)} rows.`,
  );
  for (const measured of perWorld) {
    const found = await measured(world);
    rows.push(...found);
    process.stderr.write(`${size.name}: ${found.map((row) => row.title).join("; ")}\n`);
  }
}
rows.push(await cliRow());

const peers = `Peers are given the first ${count(most.people)} people and ${count(most.spaces)} spaces of the larger worlds, SpiceDB the small one alone. Except SpiceDB they cannot list, so that their lists are loops; where a part is loaded, the time of the loop over it is multiplied up to the whole. Everyone is asked the same, and answers that differ end the run.`;
const report = reportOf(rows, [notes.join("\n"), peers], {
  machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.versions.node,
  date: new Date().toISOString().slice(0, 10),
  command: "npm run bench",
  load,
  loadAfter: loadOfTheMachine(),
});
process.stdout.write(report);
if (!quick) writeFileSync("docs/bench.md", report);

function loadOfTheMachine(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
