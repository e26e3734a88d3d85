import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import type { Attention } from "#shared/ipc/area-overview.ts";

/** An item's words as a link to the screen that shows what it is about; a lone thing is gone to itself. */
export function AttentionLink({
  item,
  children,
}: {
  item: Attention;
  children: ReactNode;
}): ReactElement {
  const [person] = item.people;
  const [space] = item.spaces;
  const [group] = item.groups;
  if (item.count === 1 && person) {
    return (
      <Link to="/users/$id" params={{ id: person.id }}>
        {children}
      </Link>
    );
  }
  if (item.count === 1 && space) {
    return (
      <Link to="/spaces/$id" params={{ id: space.id }}>
        {children}
      </Link>
    );
  }
  if (item.count === 1 && group) {
    return (
      <Link to="/groups/$id" params={{ id: group.id }}>
        {children}
      </Link>
    );
  }
  switch (item.id) {
    case "guests-without-space":
      return (
        <Link to="/guest-access" search={{ withoutSpace: true }}>
          {children}
        </Link>
      );
    case "open-to-everyone":
      return (
        <Link to="/spaces" search={{ openToAll: true }}>
          {children}
        </Link>
      );
    case "groups-to-classify":
      return (
        <Link to="/groups" search={{ unclassified: true }}>
          {children}
        </Link>
      );
    case "suppressed-admin":
    case "plan-without-guests":
      return (
        <Link to="/users" search={{ designation: "guest" }}>
          {children}
        </Link>
      );
    case "one-step-from-guest":
      return (
        <Link to="/users" search={{ designation: "regular" }}>
          {children}
        </Link>
      );
    case "inactive-with-grants":
      return (
        <Link to="/users" search={{ designation: "inactive" }}>
          {children}
        </Link>
      );
    case "label-mismatch":
    case "grant-without-view":
    case "listed-without-use":
      return <Link to="/users">{children}</Link>;
    case "space-without-active-admin":
    case "rows-not-evaluated":
      return <Link to="/spaces">{children}</Link>;
  }
}
