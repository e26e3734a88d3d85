import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import classes from "./spaces.module.css";

/** How many people can view the space, and how many of them are guests. */
export function ViewersCard({ detail }: { detail: SpaceDetail }): ReactElement {
  const { peopleCount, guestCount, openToAll, space } = detail;
  return (
    <Card title="Who can view">
      <p className={classes["text"]}>
        {peopleCount === 0
          ? "Nobody: no row gives View to anyone with an active account."
          : `${manyOf(peopleCount, "person", "people")}, ${guestCount === 0 ? "no guest among them" : `${manyOf(guestCount, "guest")} among them`}.`}
      </p>
      {openToAll && (
        <p className={classes["quiet"]}>
          Everyone who is logged in, by the row under Anonymous access.
        </p>
      )}
      <p className={classes["after"]}>
        <Link to="/spaces/$id" params={{ id: space.id }} search={{ tab: "people" }}>
          People who can view
        </Link>
      </p>
    </Card>
  );
}
