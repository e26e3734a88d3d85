import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import classes from "./links.module.css";
import { Tag } from "./tag.tsx";

interface Props {
  readonly space: SpaceRef;
  readonly tabIndex?: number;
}

/** A space's name as a link to its permissions. */
export function SpaceLink({ space, tabIndex = 0 }: Props): ReactElement {
  return (
    <span className={classes["named"]}>
      <Link
        to="/spaces/$id"
        params={{ id: space.id }}
        className={classes["link"] ?? ""}
        tabIndex={tabIndex}
      >
        {space.name}
      </Link>
      {space.status === "archived" && <Tag>archived</Tag>}
    </span>
  );
}
