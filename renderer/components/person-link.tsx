import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { GuestLozenge, RegularLozenge } from "./guest-lozenge.tsx";
import classes from "./links.module.css";
import { Tag } from "./tag.tsx";

interface Props {
  readonly person: PersonRef;
  /** Says REGULAR too, where one expects guests. */
  readonly amongGuests?: boolean;
  /** -1 inside a grid, whose own tab stop reaches it by the arrow keys. */
  readonly tabIndex?: number;
}

/** A person's name as a link to their page, with the GUEST label where it is due. */
export function PersonLink({ person, amongGuests = false, tabIndex = 0 }: Props): ReactElement {
  const { designation } = person;
  return (
    <span className={classes["named"]}>
      <Link
        to="/users/$id"
        params={{ id: person.id }}
        className={classes["link"] ?? ""}
        tabIndex={tabIndex}
      >
        {person.name}
      </Link>
      {designation === "guest" && <GuestLozenge />}
      {designation === "regular" && amongGuests && <RegularLozenge />}
      {designation === "inactive" && <Tag>deactivated</Tag>}
      {designation === "app" && <Tag>app</Tag>}
    </span>
  );
}
