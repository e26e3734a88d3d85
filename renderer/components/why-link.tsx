import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import classes from "./links.module.css";

interface Props {
  readonly person?: string;
  readonly space?: string;
  /** Of the whole space; `ability` is of a page in it. */
  readonly permission?: PermissionKey;
  readonly page?: string;
  readonly ability?: PageAbility;
  /** What it is about, for those who hear the link out of its row: "Dana Reyes". */
  readonly about: string;
  readonly label?: string;
  readonly tabIndex?: number;
}

/** The way from anything about a person, a space or a page to the Why page. */
export function WhyLink({
  person,
  space,
  permission,
  page,
  ability,
  about,
  label = "Why",
  tabIndex = 0,
}: Props): ReactElement {
  const search = {
    ...(person === undefined ? {} : { person }),
    ...(space === undefined ? {} : { space }),
    ...(permission === undefined ? {} : { permission }),
    ...(page === undefined ? {} : { page }),
    ...(ability === undefined ? {} : { ability }),
  };
  return (
    <Link
      to="/why"
      search={search}
      className={classes["why"] ?? ""}
      aria-label={`${label}: ${about}`}
      tabIndex={tabIndex}
    >
      {label}
    </Link>
  );
}
