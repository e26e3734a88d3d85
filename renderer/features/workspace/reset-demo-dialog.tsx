import { Alert, Button, Group, Modal, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { useInterface } from "#renderer/state/interface-store.ts";

/** Says what resetting the demo does before it is done. */
export function ResetDemoDialog(): ReactElement {
  const close = useInterface((state) => state.closeDialog);
  const open = useCommandCall("workspace.openDemo");
  return (
    <Modal
      opened
      onClose={close}
      title="Reset the demo workspace"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Text>
        The demo opens again as it was at first. Your copy, with all you changed in it, is kept
        under a dated name beside the new one.
      </Text>
      {open.isError && (
        <Alert role="alert" color="red" mt="md" title="The demo was not reset">
          {open.error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" data-autofocus onClick={close}>
          Cancel
        </Button>
        <Button
          loading={open.isPending}
          onClick={() => open.mutate({ demo: "halden", reset: true }, { onSuccess: close })}
        >
          Reset the demo
        </Button>
      </Group>
    </Modal>
  );
}
