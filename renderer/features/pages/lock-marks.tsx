import { IconHelpCircle, IconLock, IconLockUp, IconPencilOff } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { PageTreeRow } from "#shared/ipc/area-pages.ts";
import classes from "./pages.module.css";
import { restricts } from "./restriction-setting.ts";

/** What restricts a page, each as a mark and its word: its lists, and what is above it. */
export function LockMarks({ row }: { row: PageTreeRow }): ReactElement {
  const { view, edit, above } = row;
  return (
    <span className={classes["marks"]}>
      {restricts(view) && <Mark icon={IconLock} word="view" />}
      {restricts(edit) && <Mark icon={IconPencilOff} word="edit" />}
      {above === "restricted" && <Mark icon={IconLockUp} word="view, above" />}
      {above === "unknown" && <Mark icon={IconHelpCircle} word="above is not known" />}
      {!restricts(view) && !restricts(edit) && above === "open" && <span>–</span>}
    </span>
  );
}

interface MarkProps {
  readonly icon: typeof IconLock;
  readonly word: string;
}

function Mark({ icon: Icon, word }: MarkProps): ReactElement {
  return (
    <span className={classes["mark"]}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {word}
    </span>
  );
}
