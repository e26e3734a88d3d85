import { CloseButton } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import classes from "./chip-list.module.css";

/** Things that were chosen, side by side. */
export function ChipList({
  label,
  children,
}: {
  label: string;
  children: ReactNode;
}): ReactElement {
  return (
    <ul className={classes["chips"]} aria-label={label}>
      {children}
    </ul>
  );
}

interface ChipProps {
  readonly children: ReactNode;
  /** What it is, for taking it out; it stays where there is no `onRemove`. */
  readonly name?: string;
  readonly onRemove?: () => void;
}

/** One thing that was chosen, with the way to take it out again. */
export function Chip({ children, name, onRemove }: ChipProps): ReactElement {
  return (
    <li className={classes["chip"]}>
      {children}
      {onRemove && (
        <CloseButton size="xs" aria-label={`Take ${name ?? "it"} out`} onClick={onRemove} />
      )}
    </li>
  );
}
