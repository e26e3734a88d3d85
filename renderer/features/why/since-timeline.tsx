import type { ReactElement } from "react";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import type { Timeline, TimelineStep } from "#shared/explanation/timeline.ts";
import { stepText } from "#shared/explanation/timeline-words.ts";
import { dateText, shortName, upperFirst } from "#shared/explanation/words.ts";
import classes from "./since-timeline.module.css";

/** The changes that turned the answer or its sources, oldest first, down to how it is now. */
export function SinceTimeline({ timeline }: { timeline: Timeline }): ReactElement | null {
  const { steps, allowed } = timeline;
  if (steps.length === 0) return null;
  return (
    <ol className={classes["line"]} aria-label="How it came to be so">
      {steps.map((step) => (
        <li key={step.change.revision} className={classes["step"]}>
          <Mark allowed={step.allowed} turned={step.turned} />
          <div>
            <p className={classes["when"]}>
              {dateText(step.change.at)} · {shortName(step.change.actor.name)} ·{" "}
              <ChangeLink change={step.change.revision} />
            </p>
            <p className={classes["what"]}>{upperFirst(stepText(step))}.</p>
            {step.change.reason !== undefined && (
              <p className={classes["when"]}>Because: {step.change.reason}</p>
            )}
          </div>
        </li>
      ))}
      <li className={classes["step"]}>
        <Mark allowed={allowed} turned />
        <p className={classes["what"]}>Now: {allowed ? "it is so" : "it is not so"}.</p>
      </li>
    </ol>
  );
}

/** A disc where it is so, a cross where it is not; small where a change left the answer as it was. */
function Mark({ allowed, turned }: Pick<TimelineStep, "allowed" | "turned">): ReactElement {
  return (
    <svg
      viewBox="0 0 14 14"
      className={classNames(classes["mark"], !allowed && classes["not"])}
      aria-hidden="true"
    >
      {allowed ? (
        <circle cx="7" cy="7" r={turned ? 5.5 : 3} />
      ) : (
        <path d={turned ? "M2.5 2.5l9 9M11.5 2.5l-9 9" : "M4.5 4.5l5 5M9.5 4.5l-5 5"} />
      )}
    </svg>
  );
}
