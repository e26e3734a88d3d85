import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./data-grid.module.css";

interface Props {
  /** What is selected by it: a name. */
  readonly name: string;
  readonly on: boolean;
  readonly onSelect: (how: "turn" | "range") => void;
}

/** The box in front of a selectable row; Shift with a click selects from the last one turned. */
export function SelectBox({ name, on, onSelect }: Props): ReactElement {
  return (
    <UnstyledButton
      tabIndex={-1}
      role="checkbox"
      aria-checked={on}
      aria-label={`Select ${name}`}
      className={classNames(classes["box"], on && classes["boxOn"])}
      onClick={(event) => onSelect(event.shiftKey ? "range" : "turn")}
    >
      {on && <IconCheck size={12} stroke={3} aria-hidden="true" />}
    </UnstyledButton>
  );
}
