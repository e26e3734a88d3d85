import { VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./permission-table.module.css";

export type TickState = "granted" | "probable" | "suppressed" | "never" | "empty";

const words: Record<TickState, string> = {
  granted: "granted",
  probable: "probably granted",
  suppressed: "granted, but it does not count",
  never: "never for guests",
  empty: "no",
};

interface Props {
  readonly state: TickState;
  /** What is heard, where it is more than the state's own word. */
  readonly word?: string;
}

/** A tick by shape and word: a disc counts, a ring may, a struck red circle does not, a dash never can. */
export function TickMark({ state, word = words[state] }: Props): ReactElement {
  return (
    <>
      {state === "granted" && <span className={classes["dot"]} aria-hidden="true" />}
      {state === "probable" && (
        <span className={classNames(classes["dot"], classes["probable"])} aria-hidden="true" />
      )}
      {state === "suppressed" && (
        <span className={classNames(classes["dot"], classes["struck"])} aria-hidden="true" />
      )}
      {state === "never" && <span className={classes["never"]} aria-hidden="true" />}
      <VisuallyHidden>{word}</VisuallyHidden>
    </>
  );
}
