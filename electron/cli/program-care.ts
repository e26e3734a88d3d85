import type { Adding } from "./program-history.ts";

/** Adds the commands that look after a workspace file: `verify` and `rebuild`. */
export function addCareCommands({ add, run, output }: Adding): void {
  add(
    "verify <file>",
    "check checksums and invariants of the file, its history and its backups",
    "verify acme.vestibule",
  ).action((file) =>
    run(async () => (await import("./command-verify.ts")).runVerify(file, output)),
  );
  add(
    "rebuild <file>",
    "make a workspace anew whose file is gone or damaged, from its backups and its history",
    "rebuild acme.vestibule",
  ).action((file) =>
    run(async () => (await import("./command-rebuild.ts")).runRebuild(file, output)),
  );
}
