import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import {
  noAdministratorSeesThrough,
  waysCaveat,
  waysOutWords,
} from "#shared/explanation/page-ways.ts";
import type { PageAbility } from "#shared/model/page.ts";
import classes from "./why.module.css";

interface Props {
  readonly explanation: PageExplanation;
  readonly ability: PageAbility;
}

/** What administrators could do where a list shuts the person out; told, never taken (R22). */
export function WaysCard({ explanation, ability }: Props): ReactElement | null {
  const ways = waysOutWords(explanation, ability);
  if (ways.length === 0) return null;
  const caveat = waysCaveat(explanation, ability);
  return (
    <Card title="What an administrator could do">
      <p className={classes["text"]}>{noAdministratorSeesThrough}</p>
      <ul className={classes["sets"]}>
        {ways.map(({ way, title, text, small, possible }) => (
          <li key={way} className={classNames(!possible && classes["unlikely"])}>
            <b>{title}</b>
            <span>{text}</span>
            <small>{small}</small>
          </li>
        ))}
      </ul>
      {caveat !== null && <p className={classes["quiet"]}>{caveat}</p>}
    </Card>
  );
}
