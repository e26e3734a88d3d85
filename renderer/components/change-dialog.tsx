import { Alert, Button, Group, Modal } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { isFarReaching } from "#shared/explanation/impact.ts";
import type { Change } from "#shared/model/change.ts";
import { Impact } from "./impact.tsx";
import { LoadingState } from "./loading-state.tsx";
import { ReasonField, reasonGiven } from "./reason-field.tsx";
import { useApply } from "./use-apply.tsx";

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** What is to be done; empty while the fields do not say it yet. */
  readonly changes: readonly Change[];
  /** What the button that does it is called. */
  readonly confirm: string;
  readonly onClose: () => void;
  /** Hears that it was done, before the dialog closes. */
  readonly onDone?: () => void;
  /** Fields, or what there is to say beforehand. */
  readonly children?: ReactNode;
}

/** A dialog that shows what changes would do before they are made, asks why where they go far, and makes them. */
export function ChangeDialog({ opened, title, onClose, ...making }: Props): ReactElement {
  return (
    <Modal
      opened={opened}
      size={560}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Making onClose={onClose} {...making} />
    </Modal>
  );
}

function Making({
  changes,
  confirm,
  onClose,
  onDone,
  children,
}: Omit<Props, "opened" | "title">): ReactElement {
  const [reason, setReason] = useState("");
  const asked = { changes: [...changes] };
  const ready = changes.length > 0;
  const preview = useQueryCall("changes.preview", asked, { enabled: ready, keepPrevious: ready });
  const apply = useApply();
  const impact = ready ? preview.data : undefined;
  // What is shown while the next question is asked answers the one before: it is never what is confirmed.
  const settled = impact !== undefined && !preview.isPlaceholderData && preview.error === null;
  const refused = apply.error ?? (ready ? preview.error : null);
  const make = () => {
    if (!impact || !settled) return;
    apply.mutate(
      { ...asked, ...reasonGiven(reason), label: impact.label },
      {
        onSuccess: () => {
          onDone?.();
          onClose();
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      {children}
      {ready && !refused && (impact ? <Impact impact={impact} /> : <LoadingState lines={3} />)}
      {impact && isFarReaching(impact) && <ReasonField value={reason} onChange={setReason} />}
      {refused && (
        <Alert role="alert" color="red" mt="md" title="This cannot be done">
          {refused.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={apply.isPending} disabled={!settled}>
          {confirm}
        </Button>
      </Group>
    </form>
  );
}
