import { Alert, Button, Group, Modal, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Impact } from "#renderer/components/impact.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { useTurn, type Way } from "#renderer/components/use-turn.tsx";
import type { ChangeEntry } from "#shared/model/workspace.ts";
import classes from "./activity.module.css";

interface Props {
  readonly way: Way;
  readonly change: ChangeEntry;
  readonly onClose: () => void;
}

/** What taking a change back, or making it again, would do; then the doing, with a reason if there is one. */
export function TurnDialog({ opened, ...turning }: Props & { opened: boolean }): ReactElement {
  const { way, change, onClose } = turning;
  const verb = way === "undo" ? "Undo" : "Make again";
  return (
    <Modal
      opened={opened}
      size={560}
      onClose={onClose}
      title={`${verb} change ${change.revision}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Turning {...turning} />
    </Modal>
  );
}

function Turning({ way, change, onClose }: Props): ReactElement {
  const [reason, setReason] = useState("");
  const impact = useQueryCall("activity.impact", { change: change.revision, way });
  const turn = useTurn();
  const apply = () => {
    const why = reason.trim();
    const asked = { way, change: change.revision, ...(why !== "" && { reason: why }) };
    turn.mutate(asked, { onSuccess: onClose });
  };
  return (
    <>
      <p className={classes["label-in-dialog"]}>{change.label}</p>
      <h3 className={classes["heading"]}>What this does</h3>
      <div aria-live="polite">
        {impact.isError ? (
          <Alert color="red" title="This cannot be done just now">
            {impact.error.message}
          </Alert>
        ) : impact.data ? (
          <Impact impact={impact.data} />
        ) : (
          <LoadingState lines={3} />
        )}
      </div>
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
        <Button loading={turn.isPending} disabled={!impact.isSuccess} onClick={apply}>
          {way === "undo" ? "Undo it" : "Make it again"}
        </Button>
      </Group>
    </>
  );
}
