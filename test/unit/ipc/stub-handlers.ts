import type { AllHandlers } from "#electron/ipc/router.ts";
import { type CallName, contract } from "#shared/ipc/contract.ts";
import { done, type Outcome } from "#shared/ipc/errors.ts";

/** Handlers that note each call and answer as told; a call that nothing is told of answers null. */
export function stubHandlers(
  answers: Partial<Record<CallName, (input: never) => Promise<Outcome<unknown>>>> = {},
) {
  const calls: [name: string, input: unknown][] = [];
  const names = Object.keys(contract) as CallName[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (input: never) => {
        calls.push([name, input]);
        return answers[name]?.(input) ?? Promise.resolve(done(null));
      },
    ]),
  ) as unknown as AllHandlers;
  return { handlers, calls, names };
}
