import type { ReactElement, ReactNode } from "react";
import classes from "./filters.module.css";

interface Props {
  readonly children: ReactNode;
  /** How many rows are left, said again when it changes. */
  readonly count: string;
}

/** The search and the filters above a table, and what they leave. */
export function FilterBar({ children, count }: Props): ReactElement {
  return (
    <search className={classes["bar"]}>
      {children}
      <output className={classes["count"]}>{count}</output>
    </search>
  );
}
