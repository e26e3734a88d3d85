import { Fragment, type ReactElement } from "react";
import type { ImpactEffect } from "#shared/explanation/impact.ts";
import { classNames } from "./class-names.ts";
import { GuestLozenge } from "./guest-lozenge.tsx";
import classes from "./impact.module.css";

const marks: Record<ImpactEffect["sign"], string> = {
  turned: "↔",
  lost: "−",
  kept: "=",
  gained: "+",
  other: "·",
};

/** One effect with its sign, and in small whom it is about. */
export function EffectLine({ effect }: { effect: ImpactEffect }): ReactElement {
  const { sign, text, who, more } = effect;
  return (
    <li className={classes["effect"]}>
      <span className={classNames(classes["mark"], classes[sign])} aria-hidden="true">
        {marks[sign]}
      </span>
      <div>
        <span>{text}</span>
        {who.length > 0 && (
          <small>
            {who.map(({ person, how }, at) => (
              <Fragment key={person.id}>
                {at > 0 && (how === null ? ", " : "; ")}
                {person.name}
                {person.designation === "guest" && (
                  <>
                    {" "}
                    <GuestLozenge />
                  </>
                )}
                {how !== null && ` ${how}`}
              </Fragment>
            ))}
            {more > 0 && ` and ${more.toLocaleString("en")} more`}
          </small>
        )}
      </div>
    </li>
  );
}
