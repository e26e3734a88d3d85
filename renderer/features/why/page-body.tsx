import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { pageNotes } from "#shared/explanation/page-words.ts";
import type { PageAbility } from "#shared/model/page.ts";
import { AbilityRow } from "./ability-row.tsx";
import { GateChain } from "./gate-chain.tsx";
import { PageAdviceCard } from "./page-advice-card.tsx";
import { PageLinksCard } from "./page-links-card.tsx";
import { ProofCard } from "./proof-card.tsx";
import { SinceCard } from "./since-card.tsx";
import { WaysCard } from "./ways-card.tsx";
import classes from "./why.module.css";

const route = getRouteApi("/why");

interface Props {
  readonly explanation: PageExplanation;
  readonly ability: PageAbility;
}

/** The seven abilities and the way down for the chosen one; at the side the ways out and what the person is. */
export function PageBody({ explanation, ability }: Props): ReactElement {
  const navigate = route.useNavigate();
  const notes = pageNotes(explanation, ability);
  return (
    <div className={classes["layout"]}>
      <div className={classes["sheet"]}>
        <AbilityRow
          explanation={explanation}
          chosen={ability}
          onChoose={(next) =>
            void navigate({ search: (now) => ({ ...now, ability: next }), replace: true })
          }
        />
        <GateChain explanation={explanation} ability={ability} />
        {notes.length > 0 && (
          <ul className={classes["remarks"]} aria-label="Remarks">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      <aside className={classes["side"]} aria-label="What lies behind it">
        <SinceCard
          question={{
            person: explanation.person.id,
            space: explanation.space.id,
            page: explanation.page.id,
            ability,
          }}
        />
        <PageAdviceCard explanation={explanation} ability={ability} />
        <WaysCard explanation={explanation} ability={ability} />
        <PageLinksCard explanation={explanation} ability={ability} />
        <ProofCard explanation={explanation} />
      </aside>
    </div>
  );
}
