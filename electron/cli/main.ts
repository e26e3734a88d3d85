import { type Command, CommanderError } from "commander";
import { FailureError, failure } from "#shared/ipc/error-words.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import { type Output, processOutput } from "./output.ts";
import { buildProgram } from "./program.ts";

/** Runs the command line with these arguments; answers with the exit code (cli.md). Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  const output = processOutput(args.includes("--json"));
  const result = { code: exitCodes.done as number };
  const program = buildProgram(output, result);
  for (const command of [program, ...program.commands]) quieten(command, output);
  process.stdout.on("error", stopOnClosedPipe);
  try {
    await program.parseAsync(args, { from: "user" });
    return result.code;
  } catch (error) {
    return report(error, program, output);
  }
}

/** Usage errors come as exceptions, so that they are printed once, in the wanted form. */
function quieten(command: Command, output: Output): void {
  command.exitOverride();
  command.configureOutput({
    outputError: () => undefined,
    ...(output.asJson && { writeErr: () => undefined }),
  });
}

function report(error: unknown, program: Command, output: Output): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done;
    const isPrinted = error.code === "commander.help" && !output.asJson;
    if (!isPrinted) output.error(failure("bad-input", { reason: usageProblem(error, program) }));
    return exitCodes.usage;
  }
  if (error instanceof FailureError) {
    output.error(error.failure);
    return exitCodeOf(error.failure.code);
  }
  output.error(failure("internal"));
  if (process.env["VESTIBULE_DEBUG"] === "1") {
    output.warn(error instanceof Error ? String(error.stack) : String(error));
  }
  return exitCodes.fault;
}

function usageProblem(error: CommanderError, program: Command): string {
  const commands = `the commands are ${program.commands.map((one) => one.name()).join(", ")}`;
  if (error.code === "commander.help") return `no command is named; ${commands}`;
  if (error.code === "commander.unknownCommand") {
    return `there is no command "${program.args[0]}"; ${commands}`;
  }
  const [problem = ""] = error.message.replace(/^error: /, "").split("\n");
  return `${problem.replace(/\.$/, "")}; add --help for usage and an example`;
}

/** The reader of our output has gone, as with `| head`: there is nobody left to tell. */
function stopOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
}
