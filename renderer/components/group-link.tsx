import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { GroupRef } from "#shared/explanation/decision.ts";
import { GuestLozenge } from "./guest-lozenge.tsx";
import classes from "./links.module.css";

interface Props {
  readonly group: GroupRef;
  readonly tabIndex?: number;
}

/** A group's name as a link, with the GUEST label when a member is a guest, whatever its kind (R6). */
export function GroupLink({ group, tabIndex = 0 }: Props): ReactElement {
  return (
    <span className={classes["named"]}>
      <Link
        to="/groups/$id"
        params={{ id: group.id }}
        className={classes["link"] ?? ""}
        tabIndex={tabIndex}
      >
        {group.name}
      </Link>
      {group.hasGuestMembers && <GuestLozenge />}
    </span>
  );
}
