import { VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./permission-table.module.css";
import { type TickState, tickWords } from "./tick-state.ts";

interface Props {
  readonly state: TickState;
  /** What is heard, where it is more than the state's own word. */
  readonly word?: string;
}

/**
 * A tick by shape and word: a disc counts, a ring may, a struck red circle does not, a dash
 * never can; a disc in a halo is to be ticked, a dashed red circle to be cleared.
 */
export function TickMark({ state, word = tickWords[state] }: Props): ReactElement {
  return (
    <>
      {state === "granted" && <span className={classes["dot"]} aria-hidden="true" />}
      {state === "probable" && (
        <span className={classNames(classes["dot"], classes["probable"])} aria-hidden="true" />
      )}
      {state === "suppressed" && (
        <span className={classNames(classes["dot"], classes["struck"])} aria-hidden="true" />
      )}
      {state === "added" && (
        <span className={classNames(classes["dot"], classes["added"])} aria-hidden="true" />
      )}
      {state === "cleared" && (
        <span className={classNames(classes["dot"], classes["cleared"])} aria-hidden="true" />
      )}
      {state === "never" && <span className={classes["never"]} aria-hidden="true" />}
      <VisuallyHidden>{word}</VisuallyHidden>
    </>
  );
}
