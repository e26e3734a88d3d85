import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import type { ImpactWords } from "#shared/ipc/area-activity.ts";
import classes from "./impact.module.css";
import { manyOf } from "./words.ts";

/** What changes would do: counted, and one by one when asked for. */
export function Impact({ impact: { counts, lines, more } }: { impact: ImpactWords }): ReactElement {
  const [listed, setListed] = useState(false);
  if (counts.length === 0) return <p className={classes["text"]}>{lines[0]}</p>;
  return (
    <>
      <ul className={classes["counts"]}>
        {counts.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={listed}
        onClick={() => setListed(!listed)}
      >
        {listed ? "Hide the list" : `List all ${manyOf(lines.length + more, "effect")}`}
      </Button>
      {listed && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes["list"]} aria-label="Every effect" tabIndex={0}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {more > 0 && <p className={classes["text"]}>And {manyOf(more, "more effect")}.</p>}
        </section>
      )}
    </>
  );
}
