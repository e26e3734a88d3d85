import { type ReactElement, useState } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { Detail } from "#renderer/components/detail.tsx";
import type { PlanDetail } from "#shared/ipc/area-plan.ts";
import classes from "./plan.module.css";
import { changesOf, draftOf, type PlanDraft } from "./plan-draft.ts";
import { PremiumCard } from "./premium-card.tsx";
import { RulesCard } from "./rules-card.tsx";
import { SaveCard } from "./save-card.tsx";
import { SeatsCard } from "./seats-card.tsx";
import { SettledCard } from "./settled-card.tsx";

/** The fields of the screen; what they would do stands beside them until it is saved. */
export function PlanForm({ detail }: { detail: PlanDetail }): ReactElement {
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const whyNot = useMay({ do: "editInstance", plan: detail.plan });
  const shown = draft ?? draftOf(detail);
  return (
    <Detail
      sideLabel="What saving does"
      side={
        <>
          <SaveCard
            changes={draft === null ? [] : changesOf(detail, draft)}
            onDiscard={() => setDraft(null)}
          />
          <PremiumCard plan={shown.plan} />
        </>
      }
    >
      <div className={classes["fields"]}>
        {whyNot !== null && <p className={classes["whyNot"]}>{whyNot}</p>}
        <fieldset className={classes["set"]} disabled={whyNot !== null} aria-label="Plan and rules">
          <SeatsCard detail={detail} draft={shown} onChange={setDraft} />
          <RulesCard draft={shown} onChange={setDraft} />
        </fieldset>
        <SettledCard />
      </div>
    </Detail>
  );
}
