import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { manyOf } from "#renderer/components/words.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { guestRouteText } from "./space-words.ts";
import classes from "./spaces.module.css";

/** Says in amber that guests can view this space, through what, and leads to who they are. */
export function GuestBanner({ detail }: { detail: SpaceDetail }): ReactElement | null {
  if (detail.guestCount === 0) return null;
  return (
    <p className={classes["banner"]}>
      <b>Open to {manyOf(detail.guestCount, "guest")}</b>
      <span>{guestRouteText(detail)}</span>
      <Link to="/users" search={{ space: detail.space.id, designation: "guest" }}>
        See who
      </Link>
    </p>
  );
}
