import { UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./filters.module.css";

interface Props {
  readonly label: string;
  /** How many it would leave. */
  readonly count: number;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A filter that is on or off. */
export function FilterToggle({ label, count, on, onChange }: Props): ReactElement {
  return (
    <UnstyledButton
      className={classNames(classes["pick"], on && classes["on"])}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      <small>{label}</small> {count.toLocaleString("en")}
    </UnstyledButton>
  );
}
