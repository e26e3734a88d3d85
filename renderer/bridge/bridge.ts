import {
  type Answer,
  type CallInput,
  type CallName,
  type CallOutput,
  parseAnswer,
} from "#shared/ipc/contract.ts";
import { FailureError } from "#shared/ipc/error-words.ts";

interface Bridge {
  invoke(name: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    /** What the preload gives the page; nothing else of the world outside is reachable. */
    readonly vestibule: Bridge;
  }
}

/** Makes a call and answers with its outcome; never rejects. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<N>> {
  return parseAnswer(name, await window.vestibule.invoke(name, input));
}

/** The value of a call. Throws the failure as a `FailureError`, whose message is made for people. */
export async function ask<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await call(name, input);
  if (!answer.ok) throw new FailureError(answer.error);
  return answer.value;
}
