#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layers, typecheck } from "./support/typecheck.mjs";

// `npm test`: types of every layer, lint, and all tests, the real Electron included. What fails does
// not keep the rest from running. The last line is the sum. `--only PROJECT` runs one kind of test.

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}test-results/vitest.json`;
const at = process.argv.indexOf("--only");
const only = at < 0 ? null : process.argv[at + 1];

let passed = 0;
let failed = 0;

if (only === null) {
  for (const layer of layers()) count(`types of ${layer}`, typecheck(layer));
  count("lint", node("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]));
}
tests(only === null ? [] : ["--project", only]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} what @param {boolean} ok */
function count(what, ok) {
  console.log(`${ok ? "ok" : "FAILED"}: ${what}`);
  if (ok) passed += 1;
  else failed += 1;
}

/** @param {readonly string[]} projects */
function tests(projects) {
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const args = ["run", "--config", "test/vitest.config.ts", ...reporters, ...projects];
  const ok = node("vitest/vitest.mjs", args);
  const sum = readSum();
  passed += sum.passed;
  failed += sum.failed;
  // Something besides a test went wrong: a file that does not load, a set-up that fails.
  if (!ok && sum.failed === 0) count("the test run", false);
}

/** @returns {{ passed: number, failed: number }} */
function readSum() {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(results, "utf8"));
    // A test that was skipped did not pass.
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @param {string} script in node_modules @param {readonly string[]} args @returns {boolean} */
function node(script, args) {
  const path = `${root}node_modules/${script}`;
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: "inherit" }).status === 0;
}
