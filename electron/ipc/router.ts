import { type CallName, contract } from "#shared/ipc/contract.ts";
import { FailureError, refuse } from "#shared/ipc/error-words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { issueWords } from "#shared/ipc/issue-words.ts";

/** A handler for every call of the contract, whatever its area. */
export type AllHandlers = Readonly<Record<CallName, (input: never) => Promise<Outcome<unknown>>>>;

export type Router = (name: string, input: unknown) => Promise<Outcome<unknown>>;

/**
 * Answers calls: parses the input, hands it to the handler of that name, parses the answer. Unknown
 * names and malformed inputs are refused before any handler sees them; whatever a handler throws
 * becomes a coded failure, and a fault of ours goes to the log with its stack.
 */
export function createRouter(
  handlers: AllHandlers,
  log: (text: string, error?: unknown) => void,
): Router {
  return async (name, input) => {
    if (typeof name !== "string" || !Object.hasOwn(contract, name)) {
      return refuse("unknown-channel", { ref: String(name).slice(0, 100) });
    }
    const call = contract[name as CallName];
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      const { at, expected, got } = issueWords(parsed.error, input);
      return refuse("bad-payload", { channel: name, field: at || "payload", expected, got });
    }
    try {
      const outcome = await handlers[name as CallName](parsed.data as never);
      if (!outcome.ok) return outcome;
      return { ok: true, value: call.output.parse(outcome.value) };
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure };
      log(`the call ${name} failed`, error);
      return refuse("internal");
    }
  };
}
