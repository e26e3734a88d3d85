import { Skeleton, VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import classes from "./states.module.css";

/** Placeholder lines while something loads. */
export function LoadingState({ lines = 6 }: { lines?: number }): ReactElement {
  const widths = Array.from({ length: lines }, (_, at) => 40 + ((at * 37) % 50));
  return (
    <div className={classes["loading"]} aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      {widths.map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} radius="sm" />
      ))}
    </div>
  );
}
