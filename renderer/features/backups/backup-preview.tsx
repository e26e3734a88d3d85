import { Alert, Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { ExplainedButton } from "#renderer/components/explained-button.tsx";
import { Impact } from "#renderer/components/impact.tsx";
import { ReasonField, reasonGiven } from "#renderer/components/reason-field.tsx";
import { tellApplied } from "#renderer/components/use-apply.tsx";
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
  const apply = () =>
    restore.mutate(
      { ...wanted, ...reasonGiven(reason) },
      {
        onSuccess: (restored) => {
          tellApplied(restored.label, restored.revision);
          onClose();
        },
      },
    );
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
      {barred === null && <ReasonField value={reason} onChange={setReason} />}
      {restore.isError && (
        <Alert role="alert" color="red" mt="md" title="Nothing was changed">
          {restore.error.message}
        </Alert>
      )}
      <SaveBackupAs wanted={wanted}>
        {barred === null ? (
          <Button loading={restore.isPending} onClick={apply}>
            Restore
          </Button>
        ) : (
          <ExplainedButton whyNot={barred} onClick={apply}>
            Restore
          </ExplainedButton>
        )}
      </SaveBackupAs>
    </>
  );
}
