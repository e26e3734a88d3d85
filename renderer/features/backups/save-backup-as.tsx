import { Button } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import { DialogActions } from "#renderer/components/dialog-actions.tsx";
import { SavedAsNote } from "#renderer/components/saved-as.tsx";
import { useSaveAs } from "#renderer/components/use-save-as.ts";
import type { BackupRow } from "#shared/ipc/area-backups.ts";
import classes from "./backups.module.css";

interface Props {
  readonly wanted: Pick<BackupRow, "place" | "name">;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Makes a workspace of its own of a backup; beside it, what else can be done. */
export function SaveBackupAs({ wanted, children }: Props): ReactElement {
  const saving = useSaveAs(async (to) => {
    await ask("backups.saveAs", { ...wanted, to });
    return [];
  });
  return (
    <>
      <div className={classes["saved"]}>
        <SavedAsNote saving={saving} />
      </div>
      <DialogActions>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          Save as a new file…
        </Button>
        {children}
      </DialogActions>
    </>
  );
}
