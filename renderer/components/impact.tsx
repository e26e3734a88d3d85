import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import type { Impact as ImpactOf } from "#shared/explanation/impact.ts";
import { whatIfLines } from "#shared/explanation/what-if-words.ts";
import { EffectLine } from "./effect-line.tsx";
import classes from "./impact.module.css";
import { manyOf } from "./words.ts";

/** What changes would do: in few words first, and one by one when asked for. */
export function Impact({ impact }: { impact: ImpactOf }): ReactElement {
  const [listed, setListed] = useState(false);
  const { effects, counts, cut, whatIf } = impact;
  const lines = whatIfLines(whatIf);
  if (effects.length === 0) return <p className={classes["text"]}>{lines[0]}</p>;
  const flips = counts.becomeGuests + counts.stopBeingGuests + counts.otherFlips;
  return (
    <>
      <ul className={classes["effects"]}>
        {effects.map((effect) => (
          <EffectLine key={effect.text} effect={effect} />
        ))}
      </ul>
      {flips === 0 && <p className={classes["calm"]}>Nobody becomes or stops being a guest.</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={listed}
        onClick={() => setListed(!listed)}
      >
        {listed
          ? "Hide the list"
          : cut
            ? "List the first"
            : `List ${manyOf(lines.length, "effect")}`}
      </Button>
      {listed && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes["list"]} aria-label="Every effect" tabIndex={0}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {cut && (
            <p className={classes["text"]}>There are more; these are the first of each kind.</p>
          )}
        </section>
      )}
    </>
  );
}
