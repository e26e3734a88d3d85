import { Alert } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import type { Preview } from "#renderer/bridge/use-preview.ts";
import { Impact } from "./impact.tsx";
import classes from "./impact-box.module.css";

interface Props {
  readonly preview: Preview;
  /** What stands there before there is anything to look at. */
  readonly empty: string;
  /** What follows besides. */
  readonly children?: ReactNode;
}

/** What changes would do, or why they would be refused, where they are put together. */
export function ImpactBox({ preview, empty, children }: Props): ReactElement {
  const { impact, refused, pending } = preview;
  if (refused !== null) {
    return (
      <Alert role="alert" color="red" mt="md" title="This would be refused">
        {refused.message}
      </Alert>
    );
  }
  return (
    <section className={classes["box"]} aria-label="What this does" aria-busy={pending}>
      <h3 className={classes["title"]}>What this does</h3>
      {impact !== null ? (
        <>
          <Impact impact={impact} />
          {children}
        </>
      ) : (
        <p className={classes["text"]}>{pending ? "Working it out…" : empty}</p>
      )}
    </section>
  );
}
