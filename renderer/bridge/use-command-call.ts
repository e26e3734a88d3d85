import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import type { CallInput, CallName, CallOutput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import { ask } from "./bridge.ts";

/**
 * A command call to be made by `mutate`. What it changes reaches the screens by the workspace's own
 * event, not by hand; `error.message` is a sentence for people.
 */
export function useCommandCall<N extends CallName>(
  name: N,
): UseMutationResult<CallOutput<N>, FailureError, CallInput<N>> {
  return useMutation<CallOutput<N>, FailureError, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => ask(name, input),
  });
}
