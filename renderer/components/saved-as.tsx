import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import classes from "./saved-as.module.css";
import type { SavedAs } from "./use-save-as.ts";

type Saving = Pick<UseMutationResult<SavedAs | null, FailureError, void>, "data" | "error">;

/** How saving at another place came out: where, what is not there, and the way to it; or why not. */
export function SavedAsNote({ saving }: { saving: Saving }): ReactElement {
  return (
    <div role="status" className={classes["note"]}>
      {saving.error && (
        <p>
          <b>It was not saved.</b> {saving.error.message}
        </p>
      )}
      {saving.data && <Saved saved={saving.data} />}
    </div>
  );
}

function Saved({ saved: { path, told } }: { saved: SavedAs }): ReactElement {
  const open = useCommandCall("workspace.open");
  return (
    <>
      <p>
        <b>Saved as {path}.</b> {told.join(" ")}
        {open.isError && ` It could not be opened: ${open.error.message}`}
      </p>
      <Button size="xs" loading={open.isPending} onClick={() => open.mutate({ path })}>
        Go on there
      </Button>
    </>
  );
}
