import type { Console } from "#electron/compose.ts";
import { demoNames } from "#electron/demo/demos.ts";
import { contract } from "#shared/ipc/contract.ts";
import { failure } from "#shared/ipc/error-words.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import type { OpenRequest } from "./arguments.ts";

/** Opens what was asked for, if anything; answers with the refusal where that is not possible. */
export async function openRequested(
  { invoke }: Pick<Console, "invoke">,
  { open, demo }: OpenRequest,
): Promise<Failure | null> {
  if (open !== null) return refusalOf(await invoke("workspace.open", { path: open }));
  if (demo === null) return null;
  const input = { demo, reset: false };
  if (!contract["workspace.openDemo"].input.safeParse(input).success) {
    return failure("unknown-demo", { ref: demo, closest: demoNames });
  }
  return refusalOf(await invoke("workspace.openDemo", input));
}

function refusalOf(outcome: Awaited<ReturnType<Console["invoke"]>>): Failure | null {
  return outcome.ok ? null : outcome.error;
}
