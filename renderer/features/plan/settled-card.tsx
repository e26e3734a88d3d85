import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import classes from "./plan.module.css";

const settled = [
  {
    mark: "our choice",
    text: "Someone in no group has no access, and a deactivated account has none whatever its groups: that is how Confluence accounts behave otherwise.",
  },
  {
    mark: "our choice",
    text: "A group of another product makes nobody a guest or a regular user: imports bring such groups, and counting them would turn guests into regular users.",
  },
  {
    mark: "our choice",
    text: "Being a regular user opens no space by itself; the row of the default group does. New spaces start with that row.",
  },
  {
    mark: "not verified",
    text: "If a guest group's row has Admin, its regular members count as space admins: only for guests is Admin known to be left out.",
  },
] as const;

/** What the sources leave open and the console settles without a field. */
export function SettledCard(): ReactElement {
  return (
    <Card title="Settled without a field">
      <ul className={classes["settled"]}>
        {settled.map(({ mark, text }) => (
          <li key={text}>
            <Tag>{mark}</Tag> {text}
          </li>
        ))}
      </ul>
    </Card>
  );
}
