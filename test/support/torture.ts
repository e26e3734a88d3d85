import { crashRun } from "./crash-run.ts";

// Kills processes for so many minutes, two workspaces at a time, each with a seed of its own. What is
// wrong ends it with the seed; `torture.mjs` bundles and starts it.

const [child = "", minutes = "", given] = process.argv.slice(2);
const until = Date.now() + Number(minutes) * 60_000;
const total = { runs: 0, kills: 0, commits: 0, duringSnapshots: 0, repairs: 0 };

async function torture() {
  while (Date.now() < until) {
    const seed = given === undefined ? Math.floor(Math.random() * 1e9) : Number(given);
    const report = await crashRun({ child, seed, kills: 25 });
    total.runs++;
    total.kills += report.kills;
    total.commits += report.commits;
    total.duringSnapshots += report.duringSnapshots;
    total.repairs += report.repairs;
    console.log(`seed ${seed}: ${report.kills} kills, ${report.commits} commits kept`);
    if (given !== undefined) return;
  }
}

try {
  await Promise.all(given === undefined ? [torture(), torture()] : [torture()]);
  const { runs, kills, commits, duringSnapshots, repairs } = total;
  console.log(
    `${runs} workspaces, ${kills} kills (${duringSnapshots} of them during a snapshot, ${repairs} lines found cut short), ${commits} commits: none lost, none by half`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
