import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import classes from "./links.module.css";

interface Props {
  readonly change: number;
  /** What stands in place of "change 118". */
  readonly label?: string;
  /** Looks like plain text, for columns full of such links. */
  readonly quiet?: boolean;
  readonly tabIndex?: number;
}

/** A change as a link to its entry in the activity. */
export function ChangeLink({
  change,
  label = `change ${change}`,
  quiet = false,
  tabIndex = 0,
}: Props): ReactElement {
  return (
    <Link
      to="/activity"
      search={{ change }}
      className={classes[quiet ? "link" : "change"] ?? ""}
      tabIndex={tabIndex}
    >
      {label}
    </Link>
  );
}
