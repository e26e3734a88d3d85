import { Command } from "commander";
import { fail } from "#shared/ipc/error-words.ts";
import type { CheckOptions } from "./command-check.ts";
import type { ImportOptions } from "./command-import.ts";
import type { WhyOptions } from "./command-why.ts";
import type { Output } from "./output.ts";
import { addCareCommands } from "./program-care.ts";
import { addHistoryCommands } from "./program-history.ts";
import { addOutCommands } from "./program-out.ts";

/** What the program hands back: the exit code of the command that ran. */
export interface Result {
  code: number;
}

/** The program with all its commands (cli.md). Parsing runs the command and sets the result. */
export function buildProgram(output: Output, result: Result): Command {
  const program = new Command("vestibule")
    .description("Who is a guest on Confluence, what they reach, and exactly why.")
    .hook("preAction", (_program, command) => refuseEmpty(command));
  const add = (usage: string, description: string, example: string) =>
    program
      .command(usage)
      .description(description)
      .option("--json", "one JSON document on standard output")
      .addHelpText("after", `\nExample:\n  vestibule ${example}`);
  const onInstance = (command: Command) =>
    command.option("--instance <name>", "which instance, where the workspace holds several");
  const reading = (command: Command) =>
    onInstance(command).option("--at <moment>", "as it was at a change number, day or time");
  // Each command is loaded when it runs, so that a quick one starts quickly.
  const run = async (work: () => Promise<number>) => {
    result.code = await work();
  };

  add("new <file>", "make a workspace; never overwrites one", "new acme.vestibule --demo acme")
    .option("--demo <name>", "start from a demo: halden or acme")
    .option("--plan <plan>", "free, standard, premium or enterprise; else premium, or the demo's")
    .option("--json-file <path>", "start from an export as workspace-json or anonymised")
    .action((file, options) =>
      run(async () => (await import("./command-new.ts")).runNew(file, options, output)),
    );

  onInstance(
    add(
      "import <file> <paths...>",
      "read files or folders of Confluence dumps, all or nothing",
      "import site.vestibule ./dump --guest-group 'partners-*'",
    ),
  )
    .option("--guest-group <glob>", "groups that are guest groups", collect, [])
    .option("--other-group <glob>", "groups of other products", collect, [])
    .option("--regular-group <glob>", "groups that are regular groups", collect, [])
    .option("--site <name>", "the site the dumps come from, where they do not say")
    .option("--skip-unknown", "leave files of no known format out")
    .option("--dry-run", "only report what would be imported")
    .option("--reason <text>", "why, for the activity log")
    .option("--act-as <person>", "apply the rules of who may do what")
    .action((file: string, paths: string[], options: ImportOptions) =>
      run(async () =>
        (await import("./command-import.ts")).runImport(file, paths, options, output),
      ),
    );

  reading(
    add(
      "status <file> [person]",
      "who is a guest, and by which memberships",
      "status acme.vestibule Gil",
    ),
  ).action((file, person, options) =>
    run(async () => (await import("./command-status.ts")).runStatus(file, person, options, output)),
  );

  reading(
    add(
      "check <file> [question...]",
      "yes or no with the sources or blockers: PERSON SPACE PERMISSION",
      "check acme.vestibule Gil BRAND create/page",
    ),
  )
    .option("--page <page>", "ask about a page: PERSON --page PAGE ABILITY")
    .option("--batch <questions>", "answer NDJSON questions of a file, or - for standard input")
    .action((file: string, question: string[], options: CheckOptions) =>
      run(async () =>
        (await import("./command-check.ts")).runCheck(file, question, options, output),
      ),
    );

  reading(
    add(
      "why <file> <person> <space> [asked]",
      "the whole explanation, as on the Why page",
      "why acme.vestibule Gil BRAND create/comment",
    ),
  )
    .option("--page <page>", "explain a page of the space; asked is then an ability")
    .option("--since", "since when it is so, and every change that added or removed a source")
    .action((file, person, space, asked, options) =>
      run(async () =>
        (await import("./command-why.ts")).runWhy(file, person, space, asked, options, output),
      ),
    );

  reading(
    add("reach <file> <person>", "every space a person reaches", "reach acme.vestibule Rosa"),
  ).action((file, person, options) =>
    run(async () => (await import("./command-reach.ts")).runReach(file, person, options, output)),
  );

  reading(
    add(
      "who <file> <space> [asked]",
      "everyone who has a permission (View unless named)",
      "who acme.vestibule BRAND create/page",
    ),
  )
    .option("--page <page>", "everyone who has an ability on a page of the space")
    .action((file, space, asked, { page, ...options }: WhyOptions) =>
      run(async () => {
        if (page === undefined) {
          const { runWho } = await import("./command-reach.ts");
          return runWho(file, space, asked, options, output);
        }
        const { runWhoOnPage } = await import("./command-who-page.ts");
        return runWhoOnPage(file, space, page, asked, options, output);
      }),
    );

  for (const [name, way, description] of [
    ["revoke", "loses", "every minimal set of changes that takes a permission away, best first"],
    ["give", "gains", "every minimal set of changes that gives a permission, best first"],
  ] as const) {
    reading(
      add(
        `${name} <file> <person> <space> <permission>`,
        description,
        `${name} acme.vestibule Gil BRAND ${way === "loses" ? "create/comment" : "export/space"}`,
      ),
    ).action((file, person, space, permission, options) =>
      run(async () => {
        const { runAdvice } = await import("./command-advice.ts");
        return runAdvice(way, file, [person, space, permission], options, output);
      }),
    );
  }

  reading(
    add(
      "revoke-all <file> <permissions...>",
      "minimal sets of changes that take permissions from all guests, or from a group's members",
      "revoke-all acme.vestibule create/comment --space BRAND",
    ),
  )
    .option("--members-of <group>", "from the members of this group instead of all guests")
    .option("--space <space>", "in this space instead of anywhere")
    .action((file, permissions, options) =>
      run(async () =>
        (await import("./command-revoke-all.ts")).runRevokeAll(file, permissions, options, output),
      ),
    );

  for (const [name, way, does] of [
    ["page-revoke", "loses", "takes an ability on a page away"],
    ["page-give", "gains", "gives an ability on a page"],
  ] as const) {
    reading(
      add(
        `${name} <file> <person> <page> <ability>`,
        `every minimal set of changes that ${does}: lists, rows and groups`,
        `${name} acme.vestibule ${way === "loses" ? "Rosa" : "Gil"} BRAND/Budget view`,
      ),
    ).action((file, person, page, ability, options) =>
      run(async () => {
        const { runPageAdvice } = await import("./command-page-advice.ts");
        return runPageAdvice(way, file, [person, page, ability], options, output);
      }),
    );
  }

  reading(
    add(
      "compare <file> <one> <other>",
      "how two people's access differs, and how to give the first what the second holds",
      "compare acme.vestibule Gia Gil",
    ),
  ).action((file, one, other, options) =>
    run(async () =>
      (await import("./command-compare.ts")).runCompare(file, one, other, options, output),
    ),
  );

  reading(
    add(
      "idle <file>",
      "rows and memberships that change nothing when they go, each with the proof",
      "idle acme.vestibule --space BRAND",
    ),
  )
    .option("--space <space>", "only the rows of this space")
    .action((file, options) =>
      run(async () => (await import("./command-redundancy.ts")).runIdle(file, options, output)),
    );

  reading(
    add(
      "sturdy <file> <person>",
      "how many sources each permission of a person hangs on",
      "sturdy acme.vestibule Gil",
    ),
  ).action((file, person, options) =>
    run(async () =>
      (await import("./command-redundancy.ts")).runSturdy(file, person, options, output),
    ),
  );

  reading(
    add(
      "lookup <file> <person>",
      "the people that a person can look up",
      "lookup acme.vestibule Gil",
    ),
  ).action((file, person, options) =>
    run(async () =>
      (await import("./command-look-up.ts")).runLookUp(file, person, options, output),
    ),
  );

  reading(
    add(
      "whatif <file> <changes>",
      "what changes would do, of a JSON or NDJSON file, or - for standard input; writes nothing",
      "whatif acme.vestibule changes.json",
    ),
  )
    .option("--act-as <person>", "apply the rules of who may do what")
    .action((file, changes, options) =>
      run(async () =>
        (await import("./command-what-if.ts")).runWhatIf(file, changes, options, output),
      ),
    );

  onInstance(
    add(
      "apply <file> <changes>",
      "commit changes of a JSON or NDJSON file, or - for standard input",
      "apply acme.vestibule changes.json",
    ),
  )
    .option("--stream", "commit each line by itself, acknowledged once it is on disk")
    .option("--reason <text>", "why, for the activity log")
    .option("--act-as <person>", "apply the rules of who may do what")
    .action((file, changes, options) =>
      run(async () =>
        (await import("./command-apply.ts")).runApply(file, changes, options, output),
      ),
    );

  const adding = { add, onInstance, reading, run, output };
  addHistoryCommands(adding);
  addOutCommands(adding);
  addCareCommands(adding);
  return program;
}

/**
 * An empty argument is a script's variable that was never set; it must not mean "here" or "all". An
 * option in place of another's value means that the value was forgotten.
 */
function refuseEmpty(command: Command): void {
  const at = command.args.indexOf("");
  const argument =
    at < 0
      ? undefined
      : (command.registeredArguments[at] ?? command.registeredArguments.at(-1))?.name();
  const options = command.opts<Record<string, unknown>>();
  const option = command.options.find((one) => options[one.attributeName()] === "");
  const field = argument ?? option?.long;
  if (field) fail("bad-input", { field, expected: "something", got: "an empty text" });
  const swallowed = command.options.find((one) =>
    /^--\w/.test(String(options[one.attributeName()])),
  );
  if (swallowed?.long) {
    const got = String(options[swallowed.attributeName()]);
    fail("bad-input", { field: swallowed.long, expected: "a value right behind it", got });
  }
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
