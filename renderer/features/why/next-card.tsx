import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { netOf } from "#shared/explanation/why-words.ts";
import { blockerSentence, upperFirst } from "#shared/explanation/words.ts";
import { type PermissionKey, permissionLabel } from "#shared/permissions/permissions.ts";
import { AdviceList } from "./advice-list.tsx";
import classes from "./why.module.css";

interface Props {
  readonly explanation: SpaceExplanation;
  readonly permission: PermissionKey;
}

/** What would turn the answer: the ways to take the permission away, or what stands in the way and the ways to give it (R24, R25). */
export function NextCard({ explanation, permission }: Props): ReactElement {
  const { decision } = netOf(explanation, permission);
  const label = permissionLabel(permission);
  if (decision.allowed) {
    return (
      <Card title={`To take “${label}” away`}>
        <AdviceList explanation={explanation} permission={permission} way="loses" />
      </Card>
    );
  }
  return (
    <>
      <Card title="What stands in the way">
        <ol className={classes["blockers"]}>
          {decision.blockers.map((blocker, at) => (
            <li key={`${blocker.gate} ${blocker.permission ?? ""}`}>
              {upperFirst(blockerSentence(blocker, explanation.space.name))}
              {at === 0 && decision.blockers.length > 1 ? " (this decides)." : "."}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={`To give “${label}”`}>
        <AdviceList explanation={explanation} permission={permission} way="gains" />
      </Card>
    </>
  );
}
