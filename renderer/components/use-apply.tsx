import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import type { Change } from "#shared/model/change.ts";
import { tellNotTurned, useTurn } from "./use-turn.tsx";

interface Applied {
  readonly changes: readonly Change[];
  /** What the notice says, as the entry in the activity is called. */
  readonly label: string;
  /** Why, in the words of whoever does it; blank for no reason. */
  readonly reason?: string;
}

/** Makes changes as one entry; a notice says so and offers to take it back. */
export function useApply(): UseMutationResult<{ revision: number }, FailureError, Applied> {
  return useMutation({
    mutationKey: ["changes.apply"],
    mutationFn: ({ changes, reason = "" }: Applied) => {
      const why = reason.trim();
      return ask("changes.apply", {
        changes: [...changes],
        ...(why !== "" && { reason: why }),
      });
    },
    onSuccess: ({ revision }, { label }) => {
      const id = `applied-${revision}`;
      notifications.show({
        id,
        message: <AppliedNotice id={id} change={revision} label={label} />,
      });
    },
  });
}

interface NoticeProps {
  readonly id: string;
  readonly change: number;
  readonly label: string;
}

function AppliedNotice({ id, change, label }: NoticeProps): ReactElement {
  const turn = useTurn();
  const undo = () =>
    turn.mutate(
      { way: "undo", change },
      { onError: tellNotTurned, onSettled: () => notifications.hide(id) },
    );
  return (
    <>
      {label}. <a href={`#/activity?change=${change}`}>See change {change}</a>
      <Button variant="subtle" size="compact-sm" ml={6} loading={turn.isPending} onClick={undo}>
        Undo
      </Button>
    </>
  );
}
