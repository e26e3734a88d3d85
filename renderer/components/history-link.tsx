import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import classes from "./links.module.css";

interface Props {
  readonly of: "person" | "group" | "space";
  readonly id: string;
  /** What it is called, for those who hear the link alone. */
  readonly about: string;
}

/** The way from a thing to every change that was about it. */
export function HistoryLink({ of, id, about }: Props): ReactElement {
  return (
    <Link
      to="/activity"
      search={{ [of]: id }}
      className={classes["why"] ?? ""}
      aria-label={`History: ${about}`}
    >
      History
    </Link>
  );
}
