import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

// The command line keeps its backups among the user's own data: here among data that go afterwards.
const data = mkdtempSync(join(tmpdir(), "vestibule-test-data-"));
process.once("exit", () => rmSync(data, { recursive: true, force: true }));

function project(name: string, timeout: number) {
  return {
    root,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      env: { VESTIBULE_DATA: data },
      testTimeout: timeout,
      hookTimeout: timeout,
    },
  };
}

/** The same project where curl and jq are there, which the scripts of plans are run with. */
function withScripts({ root, test }: ReturnType<typeof project>) {
  return { root, test: { ...test, globalSetup: ["test/support/script-tools.mjs"] } };
}

export default defineConfig({
  root,
  test: {
    projects: [
      project("unit", 20_000),
      withScripts(project("property", 120_000)),
      withScripts(project("integration", 60_000)),
      {
        root,
        test: {
          ...project("e2e", 120_000).test,
          globalSetup: ["test/support/e2e-setup.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
});
