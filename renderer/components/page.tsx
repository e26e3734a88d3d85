import { useDocumentTitle } from "@mantine/hooks";
import type { ReactElement, ReactNode } from "react";
import classes from "./page.module.css";
import { PaletteButton } from "./palette-button.tsx";

interface Props {
  /** The page's name as text, for the window and for those who hear it. */
  readonly name: string;
  /** The heading where it is more than the name. */
  readonly title?: ReactNode;
  /** What is above this page, as links. */
  readonly crumbs?: ReactNode;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** The body takes the height that is left, and scrolls within. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A page of the console: crumbs, heading, actions, body. */
export function Page({
  name,
  title = name,
  crumbs,
  sub,
  actions,
  fill = false,
  children,
}: Props): ReactElement {
  useDocumentTitle(`${name} · Vestibule`);
  return (
    <div className={`${classes["page"]} ${fill ? classes["fill"] : ""}`}>
      {crumbs && (
        <nav className={classes["crumbs"]} aria-label="Above this page">
          {crumbs}
        </nav>
      )}
      <div className={classes["top"]}>
        <h1 className={classes["title"]}>{title}</h1>
        <div className={classes["actions"]}>
          {actions}
          <PaletteButton />
        </div>
      </div>
      {sub && <p className={classes["sub"]}>{sub}</p>}
      <div className={classes["body"]}>{children}</div>
    </div>
  );
}
