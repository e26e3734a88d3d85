import type { ReactElement } from "react";
import classes from "./lozenge.module.css";

/** The GUEST label: amber, and a word, so that it never speaks by colour alone. */
export function GuestLozenge(): ReactElement {
  return <span className={`${classes["lozenge"]} ${classes["guest"]}`}>GUEST</span>;
}

/** The REGULAR label, for a regular user where one expects guests. */
export function RegularLozenge(): ReactElement {
  return <span className={`${classes["lozenge"]} ${classes["regular"]}`}>REGULAR</span>;
}
