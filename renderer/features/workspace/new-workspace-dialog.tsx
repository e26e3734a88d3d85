import { Alert, Button, Group, Modal, NativeSelect, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import { type Plan, plans } from "#shared/model/instance.ts";

const planNames: Record<Plan, string> = {
  free: "Free",
  standard: "Standard",
  premium: "Premium",
  enterprise: "Enterprise",
};

/** Asks for the plan and the place of a new workspace, and opens it. */
export function NewWorkspaceDialog(): ReactElement {
  const close = useInterface((state) => state.closeDialog);
  const [plan, setPlan] = useState<Plan>("premium");
  const create = useMutation<void, FailureError>({
    mutationFn: async () => {
      const path = await ask("dialog.newWorkspace", {});
      if (path === null) return;
      await ask("workspace.create", { path, plan });
      close();
    },
  });
  return (
    <Modal
      opened
      onClose={close}
      title="New workspace"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <NativeSelect
        label="Plan of the Confluence it models"
        description="Guests need Premium or Enterprise."
        data-autofocus
        value={plan}
        data={plans.map((one) => ({ value: one, label: planNames[one] }))}
        onChange={({ currentTarget }) =>
          setPlan(plans.find((one) => one === currentTarget.value) ?? "premium")
        }
      />
      <Text c="dimmed" size="sm" mt="sm">
        A workspace is one file. You choose where it goes; nothing leaves this computer.
      </Text>
      {create.isError && (
        <Alert role="alert" color="red" mt="md" title="It was not made">
          {create.error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button loading={create.isPending} onClick={() => create.mutate()}>
          Choose a place…
        </Button>
      </Group>
    </Modal>
  );
}
