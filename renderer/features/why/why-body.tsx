import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { netOf, noteSentences, spaceExportSentence } from "#shared/explanation/why-words.ts";
import {
  adminPermission,
  exportPermission,
  type PermissionKey,
} from "#shared/permissions/permissions.ts";
import { NextCard } from "./next-card.tsx";
import { PathList } from "./path-list.tsx";
import { ProofCard } from "./proof-card.tsx";
import { SinceCard } from "./since-card.tsx";
import { SumTable } from "./sum-table.tsx";
import classes from "./why.module.css";

const route = getRouteApi("/why");

interface Props {
  readonly explanation: SpaceExplanation;
  readonly permission: PermissionKey;
}

/** The sum and the paths of the chosen permission; at the side what the person is, and what to change. */
export function WhyBody({ explanation, permission }: Props): ReactElement {
  const navigate = route.useNavigate();
  const { decision } = netOf(explanation, permission);
  const remarks = [
    ...noteSentences(decision),
    ...(permission === exportPermission || permission === adminPermission
      ? [spaceExportSentence(explanation)]
      : []),
  ];
  return (
    <div className={classes["layout"]}>
      <div className={classes["sheet"]}>
        <SumTable
          explanation={explanation}
          chosen={permission}
          onChoose={(next) =>
            void navigate({ search: (now) => ({ ...now, permission: next }), replace: true })
          }
        />
        <PathList explanation={explanation} permission={permission} />
        {remarks.length > 0 && (
          <ul className={classes["remarks"]} aria-label="Remarks">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </div>
      <aside className={classes["side"]} aria-label="What lies behind it">
        <ProofCard explanation={explanation} />
        <SinceCard
          question={{ person: explanation.person.id, space: explanation.space.id, permission }}
        />
        <NextCard explanation={explanation} permission={permission} />
      </aside>
    </div>
  );
}
