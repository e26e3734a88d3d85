import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { Overview } from "#shared/ipc/area-overview.ts";
import classes from "./overview.module.css";

/** How many licensed seats are taken (R28). */
export function SeatsCard({ seats }: { seats: Overview["seats"] }): ReactElement {
  const { used, limit } = seats;
  const share = limit === null ? 0 : Math.min(100, (used / limit) * 100);
  return (
    <Card title="Seats">
      <p className={classes["big"]}>
        {used.toLocaleString("en")}{" "}
        <small>{limit === null ? "used" : `of ${limit.toLocaleString("en")} used`}</small>
      </p>
      {limit !== null && (
        <div className={classes["meter"]} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </div>
      )}
      <p className={classes["note"]}>
        {limit === null
          ? "How many are licensed is not known. "
          : used >= limit
            ? "No seat is left. "
            : `${manyOf(limit - used, "seat")} left. `}
        Guests and regular users count; apps and deactivated people do not.
      </p>
    </Card>
  );
}

/** The groups by kind, each a way to its list. */
export function GroupsCard({ groups }: { groups: Overview["groups"] }): ReactElement {
  const rows = [
    { kind: "guest", name: "Guest groups", count: groups.guest },
    { kind: "regular", name: "Regular groups", count: groups.regular },
    { kind: "other", name: "Of other products", count: groups.other },
  ] as const;
  return (
    <Card title="Groups">
      <ul className={classes["rows"]}>
        {rows.map(({ kind, name, count }) => (
          <li key={kind}>
            <Link to="/groups" search={{ kind }}>
              {name}
            </Link>
            <span className={classes["quiet"]}>{count.toLocaleString("en")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The spaces that guests can view, the most open first. */
export function GuestSpacesCard({ spaces }: { spaces: Overview["spaces"] }): ReactElement {
  return (
    <Card title="Spaces that guests can view">
      <p className={classes["big"]}>
        <Link to="/spaces" search={{ guestVisible: true }}>
          {spaces.guestVisible.toLocaleString("en")}
        </Link>{" "}
        <small>of {manyOf(spaces.total, "space")}</small>
      </p>
      {spaces.mostGuests.length === 0 ? (
        <p className={classes["note"]}>No guest can view any space.</p>
      ) : (
        <ul className={classes["rows"]}>
          {spaces.mostGuests.map(({ space, guests }) => (
            <li key={space.id}>
              <SpaceLink space={space} />
              <span className={classes["quiet"]}>{manyOf(guests, "guest")}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** How the rules that no source settles are taken here. */
export function OpenRulesCard({ settings }: { settings: Overview["settings"] }): ReactElement {
  return (
    <Card title="Taken on trust">
      <ul className={classes["rows"]}>
        <li>
          <span className={classes["note"]}>
            The row for any active user{" "}
            {settings.anyActiveUserReachesGuests === "probable"
              ? "is taken to reach guests too; answers that hang on it say probably."
              : "is taken not to reach guests."}
          </span>
        </li>
        <li>
          <span className={classes["note"]}>
            Anonymous ticks other than View{" "}
            {settings.anonymousTicksForPeople ? "count" : "do not count"} for people who are logged
            in.
          </span>
        </li>
      </ul>
    </Card>
  );
}
