import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { dateText } from "#shared/explanation/words.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { guestRouteText } from "./space-words.ts";
import classes from "./spaces.module.css";

/** Says in amber that guests can view this space, through what, since when, and leads to who they are. */
export function GuestBanner({ detail }: { detail: SpaceDetail }): ReactElement | null {
  const open = detail.guestCount > 0;
  const since = useQueryCall("spaces.openSince", { id: detail.space.id }, { enabled: open });
  if (!open) return null;
  const change = since.data?.change;
  return (
    <p className={classes["banner"]}>
      <b>Open to {manyOf(detail.guestCount, "guest")}</b>
      <span>{guestRouteText(detail)}</span>
      {change && (
        <span>
          since {dateText(change.at)} (<ChangeLink change={change.revision} />
          ): who uses the space is told on their first visit after it
        </span>
      )}
      <Link to="/users" search={{ space: detail.space.id, designation: "guest" }}>
        See who
      </Link>
    </p>
  );
}
