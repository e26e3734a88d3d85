import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { PageRef } from "#shared/explanation/decision.ts";
import classes from "./links.module.css";

interface Props {
  /** The id of the space it is in. */
  readonly space: string;
  readonly page: PageRef;
  readonly tabIndex?: number;
}

/** A page's title as a link to it and to what restricts it. */
export function PageLink({ space, page, tabIndex = 0 }: Props): ReactElement {
  return (
    <span className={classes["named"]}>
      <Link
        to="/spaces/$id/pages/$page"
        params={{ id: space, page: page.id }}
        className={classes["link"] ?? ""}
        tabIndex={tabIndex}
      >
        {page.title}
      </Link>
    </span>
  );
}
