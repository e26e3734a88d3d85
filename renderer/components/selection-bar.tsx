import { Button } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import type { Change } from "#shared/model/change.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { ExplainedButton } from "./explained-button.tsx";
import classes from "./selection-bar.module.css";

interface Props {
  /** What is selected, counted: "3 members". */
  readonly said: string;
  /** The way to add to the list. */
  readonly add: ReactNode;
  /** Taking the selected ones away; without changes while nothing is selected. */
  readonly removal: {
    readonly label: string;
    readonly title: string;
    readonly confirm: string;
    readonly changes: readonly Change[];
  };
  /** A change of the kind that removing makes, to ask whether one may (R29). */
  readonly kind: Change;
  /** Why this very list cannot be changed, as a sentence; null where it can. */
  readonly whyNot: string | null;
  readonly onClear: () => void;
}

/** Above a list: the way to add to it, and what can be done with the selected ones. */
export function SelectionBar({
  said,
  add,
  removal: { label, ...removal },
  kind,
  whyNot,
  onClear,
}: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const may = useMay(kind);
  const none = removal.changes.length === 0;
  const nothing = none ? "Select some first: Space selects a row, Ctrl+A all." : null;
  return (
    <section className={classes["bar"]} aria-label="Add and remove">
      {add}
      <ExplainedButton quiet small whyNot={may ?? whyNot ?? nothing} onClick={() => setOpen(true)}>
        {label}
      </ExplainedButton>
      {!none && (
        <>
          <output className={classes["selected"]}>{said} selected</output>
          <Button variant="subtle" size="xs" onClick={onClear}>
            Clear the selection
          </Button>
        </>
      )}
      <ChangeDialog opened={open} {...removal} onDone={onClear} onClose={() => setOpen(false)} />
    </section>
  );
}
