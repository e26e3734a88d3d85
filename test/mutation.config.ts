import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";
import { CheapFirst } from "./support/cheap-first.ts";
import { stayingPool } from "./support/staying-pool.ts";

// The runner of mutants asks for threads that go after each run; they stay.
const stay: Plugin = {
  name: "stay",
  configureVitest({ project }) {
    if (!("STRYKER_MUTATOR_WORKER" in process.env)) return;
    project.config.pool = stayingPool.name;
    project.config.poolRunner = stayingPool;
  },
};

// The tests that judge engine and domain, as `npm run mutation` puts them to every mutant: those
// without files, processes and other engines, and each property only for a moment.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [stay],
  test: {
    include: [
      "test/unit/{engine,domain}/**/*.test.ts",
      "test/property/{advice-*,difference,domain-changes,engine-{page,proof,space}}.test.ts",
      "test/property/{event-order,history,index-update,make-like,page-explanation,people-search}.test.ts",
      "test/property/{redundancy,what-if}.test.ts",
    ],
    setupFiles: ["test/support/short-properties.ts", "test/support/no-mutant.ts"],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: CheapFirst },
  },
});
