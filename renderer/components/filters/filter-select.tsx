import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./filters.module.css";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  /** What no choice is called. */
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many to narrow a list by, or none. */
export function FilterSelect({ label, any, choices, value, onChange }: Props): ReactElement {
  return (
    <label className={classNames(classes["pick"], value !== null && classes["on"])}>
      <small>{label}</small>
      <select
        aria-label={label}
        className={classes["field"]}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
