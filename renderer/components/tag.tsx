import type { ReactElement, ReactNode } from "react";
import classes from "./lozenge.module.css";

/** A quiet word beside a name: "default", "archived". */
export function Tag({ children }: { children: ReactNode }): ReactElement {
  return <span className={classes["tag"]}>{children}</span>;
}
