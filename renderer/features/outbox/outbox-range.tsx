import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { manyOf } from "#renderer/components/words.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import classes from "./outbox.module.css";

interface Props {
  readonly found: CallOutput<"outbox.list">;
  readonly onMore: () => void;
}

/** How far back was looked, and the way further. */
export function OutboxRange({ found: { older, olderKnown }, onMore }: Props): ReactElement | null {
  if (older === 0) return null;
  const text = `${manyOf(older, "older change was", "older changes were")} not looked at.`;
  if (olderKnown === 0) {
    return <p className={classes["note"]}>{text} Their details are no longer in the history.</p>;
  }
  return (
    <p className={classes["note"]}>
      {text}{" "}
      <Button variant="subtle" size="compact-sm" onClick={onMore}>
        Look further back
      </Button>
    </p>
  );
}
