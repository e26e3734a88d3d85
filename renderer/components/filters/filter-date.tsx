import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./filters.module.css";

interface Props {
  readonly label: string;
  /** A day, 2026-03-04; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day to narrow a list by, or none. */
export function FilterDate({ label, value, onChange }: Props): ReactElement {
  return (
    <label className={classNames(classes["pick"], value !== null && classes["on"])}>
      <small>{label}</small>
      <input
        type="date"
        aria-label={label}
        max="9999-12-31"
        className={classes["field"]}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </label>
  );
}
