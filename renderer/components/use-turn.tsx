import { type NotificationData, notifications } from "@mantine/notifications";
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { ask } from "#renderer/bridge/bridge.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

export type Way = "undo" | "redo";

interface Turning extends CallInput<"activity.undo"> {
  readonly way: Way;
}

/** One notice at a time tells of turning: the next takes the place of the last. */
const notice = "turn";

/** Takes a change back or makes it again; a notice says which, with a link to the new entry. */
export function useTurn(): UseMutationResult<CallOutput<"activity.undo">, FailureError, Turning> {
  return useMutation({
    mutationKey: ["turn"],
    mutationFn: ({ way, ...asked }: Turning) =>
      ask(way === "undo" ? "activity.undo" : "activity.redo", asked),
    onSuccess: tellTurned,
  });
}

/** Says what was taken back or made again, with a link to the new entry. */
export function tellTurned({ label, revision }: CallOutput<"activity.undo">): void {
  tell({
    message: (
      <>
        {label}.{" "}
        {/* Notices stand outside the routes: an address behind the hash reaches them all the same. */}
        <a href={`#/activity?change=${revision}`}>See change {revision}</a>
      </>
    ),
  });
}

/** Says that there was nothing to turn, or why it could not be: in the words of the refusal. */
export function tellNotTurned({ failure }: FailureError): void {
  const calm = ["nothing-to-undo", "nothing-to-redo", "viewing-past", "read-only"];
  if (calm.includes(failure.code)) {
    tell({ color: "gray", message: failure.message });
    return;
  }
  const by = failure.details["by"];
  tell({
    color: "red",
    title: "Nothing was changed",
    message: (
      <>
        {failure.message}{" "}
        {typeof by === "number" && <a href={`#/activity?change=${by}`}>See change {by}</a>}
      </>
    ),
  });
}

function tell(said: NotificationData): void {
  notifications.hide(notice);
  notifications.show({ ...said, id: notice });
}
