import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { guestFeaturesThatAre } from "#shared/permissions/guest-features.ts";

/** What Confluence closes to guests whatever they are granted, and what it leaves open (R27). */
export function FeaturesCard({ called }: { called: string }): ReactElement {
  return (
    <Card title={`Closed to ${called}, as to every guest`}>
      <ul className={classes["list"]}>
        {guestFeaturesThatAre("closed").map((one) => (
          <li key={one.id}>
            <span className={classes["closed"]} aria-hidden="true">
              ✕
            </span>
            {one.label}
          </li>
        ))}
      </ul>
      <p className={classes["quiet"]}>Open all the same</p>
      <ul className={classes["list"]}>
        {guestFeaturesThatAre("open").map((one) => (
          <li key={one.id}>
            <span className={classes["mark"]} aria-hidden="true">
              ✓
            </span>
            {one.label}
          </li>
        ))}
      </ul>
    </Card>
  );
}
