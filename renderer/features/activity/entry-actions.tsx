import { Alert, Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useBarred } from "#renderer/bridge/use-barred.ts";
import { useCommandCall } from "#renderer/bridge/use-command-call.ts";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import type { Way } from "#renderer/components/use-turn.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import classes from "./activity.module.css";
import { TurnDialog } from "./turn-dialog.tsx";

interface Props {
  readonly entry: CallOutput<"activity.get">;
}

/** Taking a change back or making it again where that can be, and looking at what it left behind. */
export function EntryActions({ entry }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const barred = useBarred();
  const announce = useInterface((state) => state.announce);
  const view = useCommandCall("activity.viewAt");
  const { change, undone, undo, redo } = entry;
  const way: Way = undone ? "redo" : "undo";
  const turn = undone ? redo : undo;
  const show = () =>
    view.mutate(
      { at: change.revision },
      {
        onSuccess: () =>
          announce(`You see the workspace as it was after change ${change.revision}`),
      },
    );
  return (
    <div className={classes["actions"]}>
      {turn !== null && (
        <Button
          size="xs"
          variant="default"
          disabled={!turn.ok || barred !== null}
          onClick={() => setOpen(true)}
        >
          {way === "undo" ? "Undo this…" : "Make it again…"}
        </Button>
      )}
      <Button size="xs" variant="default" loading={view.isPending} onClick={show}>
        Show the workspace as it was
      </Button>
      {turn !== null && barred !== null && <p className={classes["why-not"]}>{barred}</p>}
      {turn !== null && !turn.ok && barred === null && <WhyNot failure={turn.error} />}
      {view.isError && (
        <Alert role="alert" color="red" title="It could not be shown">
          {view.error.message}
        </Alert>
      )}
      {turn?.ok && (
        <TurnDialog opened={open} way={way} change={change} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function WhyNot({ failure: { message, details } }: { failure: Failure }): ReactElement {
  const by = details["by"];
  return (
    <p className={classes["why-not"]}>
      {message}
      {typeof by === "number" && (
        <>
          {" "}
          <ChangeLink change={by} label={`See change ${by}`} />
        </>
      )}
    </p>
  );
}
