import { Anchor, Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { ask } from "#renderer/bridge/bridge.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import { FailureError } from "#shared/ipc/error-words.ts";
import { tellNotTurned, tellTurned } from "./use-turn.tsx";

interface Applying extends CallInput<"changes.apply"> {
  /** What was done, as the notice says it. */
  readonly label: string;
}

const noticeTime = 10_000;

/** Makes changes as one entry; a notice says what was done, leads to the entry and offers to undo it. */
export function useApply(): UseMutationResult<CallOutput<"changes.apply">, FailureError, Applying> {
  return useMutation({
    mutationKey: ["changes.apply"],
    mutationFn: ({ label: _, ...asked }: Applying) => ask("changes.apply", asked),
    onSuccess: ({ revision }, { label }) => tellApplied(label, revision),
  });
}

/** Says what was done as which change, and offers to undo it. */
export function tellApplied(label: string, revision: number): void {
  const id = `applied-${revision}`;
  const undo = () => {
    notifications.hide(id);
    ask("activity.undo", { change: revision }).then(tellTurned, (error: unknown) => {
      if (error instanceof FailureError) tellNotTurned(error);
    });
  };
  notifications.show({
    id,
    autoClose: noticeTime,
    message: (
      <>
        {label}. <Anchor href={`#/activity?change=${revision}`}>See change {revision}</Anchor>{" "}
        <Button size="compact-xs" variant="default" onClick={undo}>
          Undo
        </Button>
      </>
    ),
  });
}
