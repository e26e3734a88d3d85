import type { ReactElement, ReactNode } from "react";
import classes from "./detail.module.css";

interface Props {
  readonly children: ReactNode;
  /** The cards at the side. */
  readonly side: ReactNode;
  /** What the side is about, for those who hear it. */
  readonly sideLabel: string;
}

/** The body of a thing's own page: what it holds, and at the side what it is. */
export function Detail({ children, side, sideLabel }: Props): ReactElement {
  return (
    <div className={classes["detail"]}>
      <div className={classes["main"]}>{children}</div>
      <aside className={classes["side"]} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  );
}
