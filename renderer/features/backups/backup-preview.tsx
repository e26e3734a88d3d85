import { Alert, Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type ReactElement, useState } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { Impact } from "#renderer/components/impact.tsx";
import type { CallOutput } from "#shared/ipc/contract.ts";
import classes from "./backups.module.css";
import { differs, RestoreCountsTable } from "./restore-counts.tsx";
import { SaveBackupAs } from "./save-backup-as.tsx";

interface Props {
  readonly preview: CallOutput<"backups.preview">;
  readonly onClose: () => void;
}

/** What restoring a backup would do to facts and to people's access; then the doing, with a reason if there is one. */
export function BackupPreview({ preview, onClose }: Props): ReactElement {
  const { backup, label, counts, impact } = preview;
  const { place, name } = backup;
  const wanted = { place, name };
  const [reason, setReason] = useState("");
  const barred = useBarred();
  const restore = useCommandCall("backups.restore");
  if (!differs(counts)) {
    return (
      <>
        <p className={classes["text"]}>
          The workspace is as this backup has it: there is nothing to restore.
        </p>
        <SaveBackupAs wanted={wanted} />
      </>
    );
  }
  const apply = () => {
    const why = reason.trim();
    restore.mutate(
      { ...wanted, ...(why !== "" && { reason: why }) },
      {
        onSuccess: (restored) => {
          tellRestored(restored);
          onClose();
        },
      },
    );
  };
  return (
    <>
      <h3 className={classes["heading"]}>What restoring it does</h3>
      <RestoreCountsTable counts={counts} />
      {impact && (
        <>
          <h3 className={classes["heading"]}>Whose access changes</h3>
          <Impact impact={impact} />
        </>
      )}
      <p className={classes["note"]}>
        It goes into the activity as one change, “{label}”. Nothing is lost by it: all that happened
        since stays in the history, and the restore can be undone.
      </p>
      <Textarea
        mt="sm"
        label="Reason (optional)"
        description="It stands with the entry in the activity."
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={5}
        disabled={barred !== null}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {barred !== null && <p className={classes["note"]}>{barred}</p>}
      {restore.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {restore.error.message}
        </Alert>
      )}
      <SaveBackupAs wanted={wanted}>
        <Button loading={restore.isPending} disabled={barred !== null} onClick={apply}>
          Restore
        </Button>
      </SaveBackupAs>
    </>
  );
}

function tellRestored({ label, revision }: CallOutput<"backups.restore">): void {
  notifications.show({
    closeButtonProps: { "aria-label": "Put this away" },
    message: (
      <>
        {label}.{" "}
        {/* Notices stand outside the routes: an address behind the hash reaches them all the same. */}
        <a href={`#/activity?change=${revision}`}>See change {revision}, or undo it</a>
      </>
    ),
  });
}
