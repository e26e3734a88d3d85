import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CliRun } from "./cli.ts";

const program = fileURLToPath(new URL("standing-cli-child.mjs", import.meta.url));

/**
 * The real command line in one process that stays, for tests with hundreds of small commands: most of
 * what one takes is starting. Commands run one after the other; it has no standard input.
 */
export class StandingCli {
  readonly #child: ChildProcess = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a command once all those before it are done. */
  run(args: readonly string[]): Promise<CliRun> {
    const mine = this.#last.then(() => this.#ask(args));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the process; returns when it is gone. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once("exit", () => resolve());
      this.#child.disconnect();
    });
  }

  #ask(args: readonly string[]): Promise<CliRun> {
    return new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the command line ended: ${code}`));
      this.#child.once("exit", gone);
      this.#child.once("message", (run) => {
        this.#child.off("exit", gone);
        resolve(run as CliRun);
      });
      this.#child.send(args);
    });
  }
}
