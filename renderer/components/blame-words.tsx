import type { ReactElement } from "react";
import type { Blame } from "#shared/explanation/blame.ts";
import { ChangeLink } from "./change-link.tsx";

/** "granted by A. Lindqvist, 4 Mar 2026 (change 118)", the change a link to its entry. */
export function BlameWords({ blame: { text, change } }: { blame: Blame }): ReactElement {
  return (
    <>
      <span>{heldTogether(text)}</span>
      {change !== null && (
        <span>
          {" "}
          (<ChangeLink change={change} label={`change\u00a0${change}`} />)
        </span>
      )}
    </>
  );
}

/** The text with "A. Lindqvist" and "4 Mar 2026" never broken in two. */
function heldTogether(text: string): string {
  return text
    .replace(/(\p{L}\.) /gu, "$1\u00a0")
    .replace(/(\d+) (\p{L}{3}) (\d{4})/u, "$1\u00a0$2\u00a0$3");
}
