import { Alert, Button, Group, Modal, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { Impact } from "#renderer/components/impact.tsx";
import { useTurn, type Way } from "#renderer/components/use-turn.tsx";
import type { Impact as ImpactOf } from "#shared/explanation/impact.ts";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import classes from "./activity.module.css";

interface Props {
  readonly way: Way;
  readonly change: ChangeEntry;
  readonly impact: ImpactOf;
  readonly onClose: () => void;
}

/** What taking a change back, or making it again, would do; then the doing, with a reason if there is one. */
export function TurnDialog({ way, change, impact, onClose }: Props): ReactElement {
  const [reason, setReason] = useState("");
  const turn = useTurn();
  const verb = way === "undo" ? "Undo" : "Make again";
  const apply = () => {
    const why = reason.trim();
    const asked = { way, change: change.revision, ...(why !== "" && { reason: why }) };
    turn.mutate(asked, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      size={560}
      onClose={onClose}
      title={`${verb} change ${change.revision}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p className={classes["label-in-dialog"]}>{change.label}</p>
      <h3 className={classes["heading"]}>What this does</h3>
      <Impact impact={impact} />
      <Textarea
        mt="md"
        label="Reason (optional)"
        description="It stands with the entry in the activity."
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {turn.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {turn.error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={turn.isPending} onClick={apply}>
          {way === "undo" ? "Undo it" : "Make it again"}
        </Button>
      </Group>
    </Modal>
  );
}
