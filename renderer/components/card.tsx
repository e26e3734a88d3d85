import type { ReactElement, ReactNode } from "react";
import classes from "./card.module.css";

interface Props {
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper on the canvas, with its title. */
export function Card({ title, children }: Props): ReactElement {
  return (
    <section className={`${classes["card"]} ${classes["padded"]}`}>
      {title !== undefined && <h2 className={classes["title"]}>{title}</h2>}
      {children}
    </section>
  );
}
