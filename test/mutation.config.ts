import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The tests that judge engine and domain, as `npm run mutation` puts them to every mutant: those
// without files, processes and other engines, and each property only for a moment.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: [
      "test/unit/{engine,domain}/**/*.test.ts",
      "test/property/{engine-*,index-update,what-if,redundancy,advice-*,make-like}.test.ts",
      "test/property/domain-changes.test.ts",
    ],
    setupFiles: ["test/support/short-properties.ts"],
    testTimeout: 20_000,
    isolate: false,
  },
});
