import type { Command } from "commander";
import type { ActivityOptions } from "./command-activity.ts";
import type { Output } from "./output.ts";

/** What the program gives for adding commands to it. */
export interface Adding {
  readonly add: (usage: string, description: string, example: string) => Command;
  readonly onInstance: (command: Command) => Command;
  readonly reading: (command: Command) => Command;
  readonly run: (work: () => Promise<number>) => Promise<void>;
  readonly output: Output;
}

/** Adds the commands about what was done: `activity`, `changed`, `outbox`, `undo` and `redo`. */
export function addHistoryCommands({ add, onInstance, reading, run, output }: Adding): void {
  reading(
    add("activity <file>", "who changed what, and when, newest first", "activity acme.vestibule"),
  )
    .option("--person <person>", "only what is about this person")
    .option("--group <group>", "only what is about this group")
    .option("--space <space>", "only what is about this space")
    .option("--permission <permission>", "only rows that gained or lost this permission")
    .option("--actor <name>", "only what this person, or the console, did")
    .option("--search <words>", "only where the label or the reason has these words")
    .option("--from <day>", "only from this day or time on")
    .option("--until <day>", "only until the end of this day, or until this time")
    .option("--limit <number>", "at most so many (50 unless said)")
    .action((file: string, options: ActivityOptions) =>
      run(async () => (await import("./command-activity.ts")).runActivity(file, options, output)),
    );

  reading(
    add(
      "changed <file> <person>",
      "what changed for a person, change by change: designation and access",
      "changed acme.vestibule Gil --from 2026-03-01",
    ),
  )
    .option("--from <moment>", "what came after this change number, or from this day on")
    .option("--until <moment>", "up to and with this change number, day or time")
    .action((file, person, options) =>
      run(async () =>
        (await import("./command-changed.ts")).runChanged(file, person, options, output),
      ),
    );

  reading(
    add(
      "outbox <file>",
      "the mails and notices that Confluence would send, worked out from the history; sends nothing",
      "outbox acme.vestibule",
    ),
  )
    .option("--changes <number>", "look at so many of the latest changes (200 unless said)")
    .action((file, options) =>
      run(async () => (await import("./command-outbox.ts")).runOutbox(file, options, output)),
    );

  for (const [way, description] of [
    ["undo", "take the last change back, or the named one, as a new entry"],
    ["redo", "make the change again that was taken back last, or the named one"],
  ] as const) {
    onInstance(add(`${way} <file>`, description, `${way} acme.vestibule`))
      .option("--change <number>", "the change, by its number")
      .option("--reason <text>", "why, for the activity log")
      .option("--act-as <person>", "apply the rules of who may do what")
      .action((file, options) =>
        run(async () => (await import("./command-undo.ts")).runTurn(way, file, options, output)),
      );
  }
}
