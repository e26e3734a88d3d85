import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { SavedAsNote } from "#renderer/components/saved-as.tsx";
import { saveCopy, useSaveAs } from "#renderer/components/use-save-as.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import classes from "./mode-banner.module.css";

/** Says over every screen that changes cannot be written just now, until one can be again, and the ways out. */
export function TroubleBanner({ trouble }: { trouble: Failure }): ReactElement {
  const retry = useCommandCall("workspace.retry");
  const saving = useSaveAs(saveCopy);
  return (
    <section className={`${classes["banner"]} ${classes["trouble"]}`} aria-label="Trouble">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden="true" />
      <p className={classes["text"]} role="alert">
        <b>Changes cannot be saved just now.</b> {trouble.message}
      </p>
      <Button
        size="xs"
        loading={retry.isPending}
        onClick={() => retry.mutate({}, { onSuccess: tellWritten })}
      >
        Try again
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        Save elsewhere…
      </Button>
      <div className={classes["below"]}>
        <SavedAsNote saving={saving} />
      </div>
    </section>
  );
}

function tellWritten(told: readonly string[]): void {
  notifications.show({
    title: "The workspace is written again",
    message: told.length === 0 ? "Everything confirmed so far is in its file." : told.join(" "),
    closeButtonProps: { "aria-label": "Put this away" },
  });
}
