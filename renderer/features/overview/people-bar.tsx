import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { designationsWord } from "#renderer/components/words.ts";
import { type Designation, designations } from "#shared/explanation/decision.ts";
import type { Overview } from "#shared/ipc/area-overview.ts";
import classes from "./overview.module.css";

const order: readonly Designation[] = ["regular", "guest", "none", "inactive", "app"];

/** How many people stand each way: a bar to see it, a list of links to read it. */
export function PeopleBar({ people }: { people: Overview["people"] }): ReactElement {
  const shown = order.filter((one) => designations.includes(one) && people.byDesignation[one] > 0);
  return (
    <>
      <p className={classes["big"]}>
        {people.total.toLocaleString("en")} <small>people</small>
      </p>
      <div className={classes["bar"]} aria-hidden="true">
        {shown.map((one) => (
          <span
            key={one}
            className={classes[one]}
            style={{ flexGrow: people.byDesignation[one], flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className={classes["legend"]}>
        {shown.map((one) => (
          <li key={one}>
            <Link to="/users" search={{ designation: one }}>
              <span className={classNames(classes["key"], classes[one])} aria-hidden="true" />
              {designationsWord(one)}
              <span className={classes["quiet"]}>
                {people.byDesignation[one].toLocaleString("en")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
