import { VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./permission-table.module.css";

export type TickState = "granted" | "suppressed" | "never" | "empty";

const words: Record<TickState, string> = {
  granted: "granted",
  suppressed: "granted, but it does not count",
  never: "never for guests",
  empty: "no",
};

/** A tick by shape and word: a disc counts, a struck red circle does not, a dash never can. */
export function TickMark({ state }: { state: TickState }): ReactElement {
  return (
    <>
      {state === "granted" && <span className={classes["dot"]} aria-hidden="true" />}
      {state === "suppressed" && (
        <span className={classNames(classes["dot"], classes["struck"])} aria-hidden="true" />
      )}
      {state === "never" && <span className={classes["never"]} aria-hidden="true" />}
      <VisuallyHidden>{words[state]}</VisuallyHidden>
    </>
  );
}
