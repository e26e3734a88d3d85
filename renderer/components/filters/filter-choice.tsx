import { UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./filters.module.css";

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

interface Props<Value> {
  /** What is chosen here: "Stands as". */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side, each with how many it would leave. */
export function FilterChoice<Value extends string | null>({
  label,
  choices,
  value,
  onChange,
}: Props<Value>): ReactElement {
  return (
    <fieldset className={classes["choices"]} aria-label={label}>
      {choices.map((choice) => (
        <UnstyledButton
          key={choice.label}
          className={classNames(classes["choice"], choice.value === value && classes["chosen"])}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <small>{choice.count.toLocaleString("en")}</small>}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
