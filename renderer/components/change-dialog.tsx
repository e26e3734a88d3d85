import { Alert, Button, Group, Modal } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { usePreview } from "#renderer/bridge/use-preview.ts";
import type { Change } from "#shared/model/change.ts";
import { ImpactBox } from "./impact-box.tsx";
import { isFarReaching, ReasonField } from "./reason-field.tsx";
import { useApply } from "./use-apply.tsx";

interface Props {
  readonly title: string;
  readonly changes: readonly Change[];
  /** What the button says: "Deactivate 3 people". */
  readonly action: string;
  readonly onClose: () => void;
  /** What is to be read or filled in before. */
  readonly children?: ReactNode;
  /** Runs once the changes are made, before the dialog closes. */
  readonly onDone?: () => void;
}

/** Changes with what they would do, to be made as one entry that can be undone, or left. */
export function ChangeDialog({
  title,
  changes,
  action,
  onClose,
  children,
  onDone,
}: Props): ReactElement {
  const [reason, setReason] = useState("");
  const preview = usePreview(changes);
  const apply = useApply();
  const { impact } = preview;
  const make = () =>
    impact !== null &&
    apply.mutate(
      { changes, label: impact.label, reason },
      {
        onSuccess: () => {
          onDone?.();
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      size={560}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {children}
      <ImpactBox preview={preview} empty="Nothing is chosen yet." />
      {impact !== null && isFarReaching(impact) && (
        <ReasonField value={reason} onChange={setReason} />
      )}
      {apply.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {apply.error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={impact === null} loading={apply.isPending} onClick={make}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
