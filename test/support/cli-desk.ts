import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CliRun, document } from "./cli.ts";
import type { StandingCli } from "./standing-cli.ts";

/** One command line and a folder for what it reads; each question about it is put once. */
export class CliDesk {
  readonly #cli: StandingCli;
  readonly #folder: string;
  readonly #asked = new Map<string, Promise<CliRun>>();
  #inputs = 0;

  constructor(cli: StandingCli, folder: string) {
    this.#cli = cli;
    this.#folder = folder;
  }

  /** Runs a command whatever comes of it. */
  attempt(args: readonly string[]): Promise<CliRun> {
    return this.#cli.run(args);
  }

  /** Runs a command that must succeed. */
  async run(args: readonly string[]): Promise<CliRun> {
    const made = await this.attempt(args);
    if (made.code !== 0) throw new Error(`${args.join(" ")}: exit ${made.code} ${made.err}`);
    return made;
  }

  /** The text of a question; one that was put before has the answer of then. */
  async text(args: readonly string[]): Promise<string> {
    return (await this.#once(args)).out;
  }

  /** The document of a question; one that was put before has the answer of then. */
  async json<T>(args: readonly string[]): Promise<T> {
    return document<T>(await this.#once([...args, "--json"]));
  }

  /** Writes what a command is to read; returns the path. */
  async input(text: string): Promise<string> {
    const path = join(this.#folder, `input-${++this.#inputs}.json`);
    await writeFile(path, text);
    return path;
  }

  #once(args: readonly string[]): Promise<CliRun> {
    const key = JSON.stringify(args);
    const before = this.#asked.get(key) ?? this.run(args);
    this.#asked.set(key, before);
    return before;
  }
}
