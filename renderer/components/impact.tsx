import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import type { WhatIf } from "#shared/explanation/what-if.ts";
import { whatIfCounts } from "#shared/explanation/what-if-counts.ts";
import { whatIfLines } from "#shared/explanation/what-if-words.ts";
import classes from "./impact.module.css";
import { manyOf } from "./words.ts";

const mostLines = 500;

/** What changes would do: counted, and one by one when asked for. */
export function Impact({ impact }: { impact: WhatIf }): ReactElement {
  const [listed, setListed] = useState(false);
  const counts = whatIfCounts(impact);
  const lines = whatIfLines(impact);
  if (counts.length === 0) return <p className={classes["text"]}>{lines[0]}</p>;
  const beyond = lines.length - mostLines;
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
        {listed ? "Hide the list" : `List all ${manyOf(lines.length, "effect")}`}
      </Button>
      {listed && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes["list"]} aria-label="Every effect" tabIndex={0}>
          <ul>
            {lines.slice(0, mostLines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {beyond > 0 && <p className={classes["text"]}>And {manyOf(beyond, "more effect")}.</p>}
        </section>
      )}
    </>
  );
}
