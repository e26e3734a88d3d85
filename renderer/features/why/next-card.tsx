import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { leverSentence } from "#shared/explanation/why-levers.ts";
import { paths } from "#shared/explanation/why-rows.ts";
import { netOf } from "#shared/explanation/why-words.ts";
import { blockerSentence, upperFirst } from "#shared/explanation/words.ts";
import { type PermissionKey, permissionLabel } from "#shared/permissions/permissions.ts";
import { tableRowOf } from "./table-row.ts";
import classes from "./why.module.css";

interface Props {
  readonly explanation: SpaceExplanation;
  readonly permission: PermissionKey;
}

/** What would turn the answer: every source that must go, or every gate that stands in the way (R24). */
export function NextCard(props: Props): ReactElement {
  const { decision } = netOf(props.explanation, props.permission);
  return decision.allowed ? <Sources {...props} /> : <Blockers {...props} />;
}

function Sources({ explanation, permission }: Props): ReactElement {
  const { person, space } = explanation;
  const counting = paths(explanation, permission).filter((path) => path.suppressed === null);
  return (
    <Card title={`To take “${permissionLabel(permission)}” away`}>
      {counting.length > 1 && (
        <p className={classes["text"]}>One alone changes nothing. All of these must go:</p>
      )}
      <ul className={classes["levers"]}>
        {counting.map((path) => (
          <li key={path.group?.id ?? path.route}>
            {leverSentence(path, explanation, permission)}{" "}
            <Link
              to="/spaces/$id"
              params={{ id: space.id }}
              search={{ row: tableRowOf(path, person), permission }}
            >
              See the row
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Blockers({ explanation, permission }: Props): ReactElement {
  const { blockers } = netOf(explanation, permission).decision;
  return (
    <Card title="What stands in the way">
      <ol className={classes["blockers"]}>
        {blockers.map((blocker, at) => (
          <li key={`${blocker.gate} ${blocker.permission ?? ""}`}>
            {upperFirst(blockerSentence(blocker, explanation.space.name))}
            {at === 0 && blockers.length > 1 ? " (this decides)." : "."}
          </li>
        ))}
      </ol>
    </Card>
  );
}
