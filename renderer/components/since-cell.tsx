import type { ReactElement } from "react";
import type { Origin } from "#shared/explanation/decision.ts";
import { sinceText } from "#shared/explanation/words.ts";
import { ChangeLink } from "./change-link.tsx";

/** The day something came in a column "Since", as a link to the change it came with. */
export function SinceCell({ since }: { since: Origin | null }): ReactElement | null {
  if (since === null) return null;
  const text = sinceText(since);
  return (
    <span title={`${text}, by change ${since.revision}`}>
      <ChangeLink change={since.revision} label={text} quiet tabIndex={-1} />
    </span>
  );
}
