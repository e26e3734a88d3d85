import type { CallInput, CallName, CallOutput } from "#shared/ipc/contract.ts";
import type { Outcome } from "#shared/ipc/errors.ts";

/**
 * Handlers for the calls of one area of the contract, by name. A handler answers with an outcome, or
 * throws a `FailureError`, which the router turns into one.
 */
export type Handlers<Area> = {
  readonly [N in keyof Area & CallName]: (input: CallInput<N>) => Promise<Outcome<CallOutput<N>>>;
};
