import { Modal } from "@mantine/core";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { type BackupCopies, momentText, placesText, sizeText, stateText } from "./backup-copies.ts";
import { BackupPreview } from "./backup-preview.tsx";
import classes from "./backups.module.css";
import { SaveBackupAs } from "./save-backup-as.tsx";

interface Props {
  readonly opened: boolean;
  /** Undefined where there is none of the name that the address has. */
  readonly backup: BackupCopies | undefined;
  readonly onClose: () => void;
}

/** One backup: what it is, what restoring it would do, and the doing. */
export function BackupDialog({ opened, backup, onClose }: Props): ReactElement {
  return (
    <Modal
      opened={opened}
      size={600}
      onClose={onClose}
      title={backup ? `Backup of ${momentText(backup.at)}` : "Backup"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {backup ? (
        <Backup key={backup.name} backup={backup} onClose={onClose} />
      ) : (
        <ErrorState
          title="There is no such backup"
          message="It may have made room for newer ones. Close this and look at the list again."
        />
      )}
    </Modal>
  );
}

function Backup({ backup, onClose }: { backup: BackupCopies; onClose: () => void }): ReactElement {
  const [copy] = backup.copies;
  const wanted = { place: copy.place, name: copy.name };
  const preview = useQueryCall("backups.preview", wanted, { enabled: copy.good });
  return (
    <>
      <p className={classes["about"]}>
        As the workspace was after change {backup.revision} · {sizeText(backup.size)} ·{" "}
        {placesText(backup)} · {stateText(backup).toLowerCase()}
      </p>
      {!copy.good ? (
        <p className={classes["text"]}>
          This backup is not what was written any more, so it cannot be restored. It is left where
          it is; choose another one.
        </p>
      ) : preview.isError ? (
        <>
          <ErrorState
            title="What restoring would do cannot be shown"
            message={preview.error.message}
            onRetry={() => void preview.refetch()}
          />
          <SaveBackupAs wanted={wanted} />
        </>
      ) : preview.data ? (
        <BackupPreview preview={preview.data} onClose={onClose} />
      ) : (
        <LoadingState lines={5} />
      )}
    </>
  );
}
