import type { ReactElement } from "react";
import { counted, listed } from "#shared/explanation/words.ts";
import type { AccessSubject } from "#shared/ipc/area-guest-access.ts";
import { type AccessPlan, openAlready } from "./access-changes.ts";
import classes from "./space-access.module.css";

const mostNamed = 5;

interface Props {
  readonly subjects: readonly AccessSubject[];
  readonly plan: AccessPlan;
}

/** What they have already, where nothing is to be done, and whom it is not for. */
export function AccessFacts({ subjects, plan }: Props): ReactElement {
  const { all, some } = openAlready(subjects);
  const them = subjects.length === 1 ? "them" : "all of them";
  return (
    <ul className={classes["facts"]} aria-live="polite" aria-label="What they have already">
      {all.length > 0 && (
        <li>
          {named(all)} {all.length === 1 ? "is" : "are"} open to {them} already.
        </li>
      )}
      {some.length > 0 && (
        <li>
          {named(some)} {some.length === 1 ? "is" : "are"} open to some of them already.
        </li>
      )}
      {subjects.length > 0 && all.length + some.length === 0 && <li>No space is theirs yet.</li>}
      {plan.complete.slice(0, mostNamed).map(({ name, space }) => (
        <li key={`${name} ${space}`}>
          {name} has all of that in {space}: nothing is added there.
        </li>
      ))}
      {plan.leftOut.map((sentence) => (
        <li key={sentence}>Left out: {sentence}</li>
      ))}
    </ul>
  );
}

function named(names: readonly string[]): string {
  if (names.length <= mostNamed) return listed(names);
  return `${names.slice(0, mostNamed).join(", ")} and ${counted(names.length - mostNamed, "more space")}`;
}
