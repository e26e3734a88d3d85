import { type Command, CommanderError } from "commander";
import { codeOf, reasonOf } from "#electron/store/reasons.ts";
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
  try {
    await program.parseAsync(args, { from: "user" });
    await output.flush();
    return codeAfter(result.code, output);
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

/** A reader that has gone, as with `| head`, wants no more; any other loss must not pass for success. */
function codeAfter(code: number, output: Output): number {
  const error = output.lost();
  if (error === null || codeOf(error) === "EPIPE") return code;
  const failed = failure("output-lost", { reason: reasonOf(error) });
  output.error(failed);
  return exitCodeOf(failed.code);
}
