import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import classes from "#renderer/components/detail.module.css";
import { upperFirst } from "#shared/explanation/words.ts";
import type { Plan } from "#shared/model/instance.ts";

const opened = [
  "Inviting guests, who then take a seat each",
  "Guest groups that work: below Premium every guest is a finding",
  "The admin key, which opens a restricted page to an organization admin for up to 60 minutes",
];

/** What Premium opens, and whether this plan has it (R22, R28). */
export function PremiumCard({ plan }: { plan: Plan }): ReactElement {
  const has = plan === "premium" || plan === "enterprise";
  return (
    <Card title="What Premium opens">
      <p className={classes["text"]}>
        {has ? `${upperFirst(plan)} has all of it.` : `${upperFirst(plan)} has none of it.`}
      </p>
      <ul className={classes["list"]}>
        {opened.map((one) => (
          <li key={one}>
            <span className={classes[has ? "mark" : "closed"]} aria-hidden="true">
              {has ? "✓" : "✕"}
            </span>
            {one}
          </li>
        ))}
      </ul>
    </Card>
  );
}
