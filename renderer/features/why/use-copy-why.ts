import { notifications } from "@mantine/notifications";
import { useCallback, useEffect } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { listen } from "#renderer/bridge/events.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

/** Copies the explanation's text when called, and when the command for it is invoked; says how it went. */
export function useCopyWhy(text: string | undefined): () => void {
  const copy = useCallback(() => {
    if (text === undefined) return;
    ask("shell.copyText", { text }).then(
      () => notifications.show({ message: "The explanation is on the clipboard." }),
      (error: FailureError) =>
        notifications.show({ color: "red", title: "Nothing was copied", message: error.message }),
    );
  }, [text]);
  useEffect(
    () =>
      listen("command.invoked", ({ id }) => {
        if (id === "why.copy") copy();
      }),
    [copy],
  );
  return copy;
}
