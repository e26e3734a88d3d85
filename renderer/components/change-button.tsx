import { type ReactElement, type ReactNode, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import type { Change } from "#shared/model/change.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { ExplainedButton } from "./explained-button.tsx";

interface Props {
  /** What the button says: "Delete…". */
  readonly label: string;
  readonly title: string;
  readonly changes: readonly [Change, ...Change[]];
  /** What the button in the dialog says. */
  readonly confirm: string;
  /** Why it cannot be done to this very thing, as a sentence; null where it can. */
  readonly whyNot?: string | null;
  readonly onDone?: () => void;
  /** What there is to say beforehand. */
  readonly children?: ReactNode;
}

/** A button for changes that are known beforehand: it says why one may not, and shows what they do first. */
export function ChangeButton({
  label,
  changes,
  whyNot = null,
  children,
  ...dialog
}: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const may = useMay(changes[0]);
  return (
    <>
      <ExplainedButton quiet small whyNot={may ?? whyNot} onClick={() => setOpen(true)}>
        {label}
      </ExplainedButton>
      <ChangeDialog opened={open} changes={changes} onClose={() => setOpen(false)} {...dialog}>
        {children}
      </ChangeDialog>
    </>
  );
}
