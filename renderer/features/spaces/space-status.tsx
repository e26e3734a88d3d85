import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { Change } from "#shared/model/change.ts";
import classes from "./spaces.module.css";

/** Archives a space, or brings an archived one back, with what that does shown first. */
export function SpaceStatus({ space }: { space: SpaceRef }): ReactElement {
  const [open, setOpen] = useState(false);
  const archived = space.status === "archived";
  const change: Change = {
    do: archived ? "unarchiveSpace" : "archiveSpace",
    space: space.id,
  };
  const barred = useMay(change);
  return (
    <>
      <Button
        variant="default"
        disabled={barred !== null}
        title={barred ?? undefined}
        onClick={() => setOpen(true)}
      >
        {archived ? "Bring back…" : "Archive…"}
      </Button>
      <ChangeDialog
        opened={open}
        title={archived ? `Bring ${space.name} back` : `Archive ${space.name}`}
        changes={[change]}
        confirm={archived ? "Bring it back" : "Archive it"}
        onClose={() => setOpen(false)}
      >
        <p className={classes["explained"]}>
          {archived
            ? "It is a current space again, with the rows it has."
            : "It leaves the lists of current spaces. Its rows stay, so whoever could view it still can."}
        </p>
      </ChangeDialog>
    </>
  );
}
