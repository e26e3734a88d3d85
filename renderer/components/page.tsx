import { useDocumentTitle } from "@mantine/hooks";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import classes from "./page.module.css";
import { PaletteButton } from "./palette-button.tsx";

interface Props {
  /** The page's name as text, for the window and for those who hear it. */
  readonly name: string;
  /** The heading where it is more than the name. */
  readonly title?: ReactNode;
  /** What is above this page, as links. */
  readonly crumbs?: ReactNode;
  /** Fields that say what the page is about; they stand above the heading, beside the actions. */
  readonly picks?: ReactNode;
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
  picks,
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
      <div className={classNames(classes["top"], picks !== undefined && classes["picking"])}>
        {picks ? (
          <div className={classes["picks"]}>{picks}</div>
        ) : (
          <h1 className={classes["title"]}>{title}</h1>
        )}
        <div className={classes["actions"]}>
          {actions}
          <PaletteButton />
        </div>
      </div>
      {picks && <h1 className={classes["title"]}>{title}</h1>}
      {sub && <p className={classes["sub"]}>{sub}</p>}
      <div className={classes["body"]}>{children}</div>
    </div>
  );
}
