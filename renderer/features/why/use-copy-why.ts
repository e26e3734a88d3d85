import { notifications } from "@mantine/notifications";
import { useCallback, useEffect } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { listen } from "#renderer/bridge/events.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** Copies the explanation as text when called, and when the command for it is invoked; says how it went. */
export function useCopyWhy(
  explanation: SpaceExplanation | undefined,
  permission: PermissionKey,
): () => void {
  const copy = useCallback(() => {
    if (!explanation) return;
    ask("shell.copyText", { text: whyText(explanation, permission) }).then(
      () => notifications.show({ message: "The explanation is on the clipboard." }),
      (error: FailureError) =>
        notifications.show({ color: "red", title: "Nothing was copied", message: error.message }),
    );
  }, [explanation, permission]);
  useEffect(
    () =>
      listen("command.invoked", ({ id }) => {
        if (id === "why.copy") copy();
      }),
    [copy],
  );
  return copy;
}
