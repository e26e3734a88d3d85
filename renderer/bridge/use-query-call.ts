import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useQuery,
} from "@tanstack/react-query";
import type { CallInput, CallName, CallOutput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import { ask } from "./bridge.ts";

interface Settings {
  /** Shows the last answer while a changed question is asked. */
  readonly keepPrevious?: boolean;
  /** Asks only while true. */
  readonly enabled?: boolean;
  /** Asks anew each time it comes into view, since the answer changes without the workspace. */
  readonly fresh?: boolean;
}

/** A query call as options of the query client, kept under its name and input. */
export function queryCall<N extends CallName>(name: N, input: CallInput<N>) {
  return queryOptions<CallOutput<N>, FailureError>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
  });
}

/** The answer to a query call: its data, or `error.message` as a sentence for people. */
export function useQueryCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { keepPrevious = false, enabled = true, fresh = false }: Settings = {},
): UseQueryResult<CallOutput<N>, FailureError> {
  const options = {
    ...queryCall(name, input),
    enabled,
    refetchOnMount: fresh ? ("always" as const) : true,
  };
  const result: UseQueryResult<CallOutput<N>, FailureError> = useQuery(
    keepPrevious ? { ...options, placeholderData: keepPreviousData } : options,
  );
  return result;
}
