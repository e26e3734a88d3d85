import { type Console, compose } from "#electron/compose.ts";
import type { ShellHandlers } from "#electron/ipc/shell-handlers.ts";
import type { Files } from "#electron/store/files.ts";
import type { CallInput, CallName, CallOutput } from "#shared/ipc/contract.ts";
import type { Outcome } from "#shared/ipc/errors.ts";

const shell: ShellHandlers = {
  about: () => ({ version: "0", electron: "none", chromium: "none" }),
  copyText: () => undefined,
  saveText: async () => null,
  theme: () => "system",
  setTheme: () => undefined,
  chooseNewWorkspace: async () => null,
  chooseWorkspace: async () => null,
  chooseImportPaths: async () => [],
  ready: () => undefined,
};

export interface TestConsole {
  readonly console: Console;
  /** Everything that went to the log. */
  readonly logged: string[];
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Outcome<CallOutput<N>>>;
  /** The value of a call that must succeed. */
  ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}

/** The whole console on a real folder, without its window; its store writes through `files` where given. */
export function testConsole(userData: string, files?: Files): TestConsole {
  const logged: string[] = [];
  const console = compose({
    userData,
    now: () => new Date("2026-11-24T10:00:00Z"),
    shell,
    ...(files && { files }),
    log: (text, error) => logged.push(`${text} ${String(error ?? "")}`.trim()),
  });
  const call: TestConsole["call"] = async (name, input) =>
    (await console.invoke(name, input)) as Outcome<CallOutput<typeof name>>;
  return {
    console,
    logged,
    call,
    async ask(name, input) {
      const outcome = await call(name, input);
      if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message} ${logged.join("; ")}`);
      return outcome.value;
    },
  };
}
