import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";

type Asked = Omit<CallInput<"outbox.document">, "format">;
type Way = "copy" | "text" | "csv";

/** Copying and exporting what is shown, everyone who gets something named. */
export function OutboxActions({ asked }: { asked: Asked }): ReactElement {
  const { mutate, isPending } = useMutation<string | null, FailureError, Way>({
    mutationFn: (way) => take(asked, way),
    onSuccess: (said) => {
      if (said !== null) notifications.show({ message: said });
    },
    onError: (error) =>
      notifications.show({
        color: "red",
        title: "Nothing was written",
        message: error.message,
      }),
  });
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => mutate("copy")}>
        Copy as text
      </Button>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => mutate("csv")}>As CSV, a row for each recipient…</Menu.Item>
          <Menu.Item onClick={() => mutate("text")}>As text…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Does it, and says what was done; null where the user cancelled. */
async function take(asked: Asked, way: Way): Promise<string | null> {
  const format = way === "csv" ? "csv" : "text";
  const { text, cut } = await ask("outbox.document", { ...asked, format });
  const rest = cut ? " It was too long to hold all: the newest are there." : "";
  if (way === "copy") {
    await ask("shell.copyText", { text });
    return `The messages are on the clipboard.${rest}`;
  }
  const path = await ask("shell.saveText", {
    name: way === "csv" ? "outbox.csv" : "outbox.txt",
    text,
  });
  return path === null ? null : `The messages are in ${path}.${rest}`;
}
