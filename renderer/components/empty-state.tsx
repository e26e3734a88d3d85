import type { ReactElement, ReactNode } from "react";
import classes from "./states.module.css";

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next. */
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: why, and the next action. */
export function EmptyState({ icon, title, children, actions }: Props): ReactElement {
  return (
    <div className={classes["state"]}>
      {icon && (
        <div className={classes["icon"]} aria-hidden="true">
          {icon}
        </div>
      )}
      <h2 className={classes["title"]}>{title}</h2>
      {children && <p className={classes["text"]}>{children}</p>}
      {actions && <div className={classes["actions"]}>{actions}</div>}
    </div>
  );
}
