import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import classes from "./sidebar.module.css";

interface Props {
  readonly to:
    | "/"
    | "/users"
    | "/groups"
    | "/spaces"
    | "/guest-access"
    | "/why"
    | "/activity"
    | "/outbox"
    | "/plan"
    | "/backups";
  readonly label: string;
  readonly count?: number | undefined;
}

/** A screen in the sidebar, with how many things it holds; marked on the screen and those below it. */
export function SidebarLink({ to, label, count }: Props): ReactElement {
  const pathname = useLocation({ select: (location) => location.pathname });
  const on = to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <Link
        to={to}
        className={classNames(classes["link"], on && classes["on"])}
        aria-current={on ? "page" : undefined}
      >
        {label}
        {count !== undefined && (
          <span className={classes["count"]}>{count.toLocaleString("en")}</span>
        )}
      </Link>
    </li>
  );
}
