import type { ExportCommandOptions } from "./command-export.ts";
import type { PlanCommandOptions } from "./command-plan.ts";
import type { Adding } from "./program-history.ts";

/** Adds the commands that take something out of a workspace: `plan` and `export`. */
export function addOutCommands({ add, onInstance, reading, run, output }: Adding): void {
  onInstance(
    add(
      "plan <file> [changes]",
      "the ordered steps that make changes on the real site: a check-list, JSON or a script",
      "plan acme.vestibule changes.json --format sh --out plan.sh",
    ),
  )
    .option("--format <format>", "md (unless said), json or sh")
    .option("--site <url>", "the site, such as https://acme.example; else the one imported from")
    .option("--removals-first", "take away first and give afterwards, to close access quickly")
    .option("--from <moment>", "instead of changes: from this change number, day or time")
    .option("--to <moment>", "up to this one, or as it is now")
    .option("--out <path>", "write it to a new file")
    .option(
      "--act-as <person>",
      "who carries it out: the rules of who may do what, and their rows last",
    )
    .action((file: string, changes: string | undefined, options: PlanCommandOptions) =>
      run(async () => (await import("./command-plan.ts")).runPlan(file, changes, options, output)),
    );

  reading(
    add(
      "export <file> <out>",
      "what others read: JSON, tables, a report, an explanation, a model for another engine",
      "export acme.vestibule access.xlsx --format matrix-xlsx --guests",
    ),
  )
    .requiredOption(
      "--format <format>",
      "workspace-json, matrix-csv, matrix-xlsx, report-html, why-md, anonymised, openfga or spicedb",
    )
    .option("--guests", "of the matrix: guests only")
    .option("--since <moment>", "of the report: the changes since this day or time")
    .option("--person <person>", "of why-md: whose access")
    .option("--space <space>", "of why-md: to which space")
    .option("--permission <permission>", "of why-md: View unless said")
    .action((file: string, out: string, options: ExportCommandOptions) =>
      run(async () => (await import("./command-export.ts")).runExport(file, out, options, output)),
    );
}
