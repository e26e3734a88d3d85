import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PageAdvice } from "#shared/explanation/page-advice.ts";
import {
  pageSetEffects,
  pageSetSentence,
  pageSetTitle,
} from "#shared/explanation/page-advice-words.ts";
import type { PageExplanation } from "#shared/explanation/page-explanation.ts";
import { abilityLabel, decisionOf } from "#shared/explanation/page-words.ts";
import { refusalSentence } from "#shared/explanation/refusal.ts";
import type { PageAbility } from "#shared/model/page.ts";
import classes from "./why.module.css";

interface Props {
  readonly explanation: PageExplanation;
  readonly ability: PageAbility;
}

const shownFirst = 2;

/** What would turn the answer: minimal sets of changes of lists, rows and groups, best first. */
export function PageAdviceCard({ explanation, ability }: Props): ReactElement {
  const { person, page } = explanation;
  const { allowed } = decisionOf(explanation, ability);
  const { data, error, refetch } = useQueryCall(allowed ? "why.pageRevoke" : "why.pageGive", {
    person: person.id,
    page: page.id,
    ability,
  });
  const label = abilityLabel(ability);
  return (
    <Card title={allowed ? `To take “${label}” away` : `To give “${label}”`}>
      {error ? (
        <ErrorState
          title="The ways could not be worked out"
          message={error.message}
          onRetry={() => void refetch()}
        />
      ) : data ? (
        <Sets
          key={`${person.id} ${page.id} ${ability}`}
          advice={data}
          explanation={explanation}
          way={allowed ? "loses" : "gains"}
        />
      ) : (
        <LoadingState lines={4} />
      )}
    </Card>
  );
}

function Sets({
  advice,
  explanation,
  way,
}: {
  advice: PageAdvice;
  explanation: PageExplanation;
  way: "loses" | "gains";
}): ReactElement {
  const [all, setAll] = useState(false);
  const { sets, refusals, more, complete } = advice;
  const hidden = all ? 0 : Math.max(0, sets.length - shownFirst);
  return (
    <>
      {sets.length === 0 && (
        <p className={classes["text"]}>No change of a list, a row or a group does it.</p>
      )}
      <ol className={classes["sets"]} hidden={sets.length === 0}>
        {sets.slice(0, sets.length - hidden).map((set, at) => (
          <li
            key={pageSetSentence(set, explanation)}
            className={classNames(at === 0 && classes["best"])}
          >
            <b>{pageSetTitle(set, explanation)}</b>
            <span>{pageSetSentence(set, explanation)}</span>
            {pageSetEffects(set, explanation, way).map((effect) => (
              <small key={effect}>{effect}</small>
            ))}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {manyOf(hidden, "more way")}
        </Button>
      )}
      {hidden === 0 && more > 0 && (
        <p className={classes["quiet"]}>And {more.toLocaleString("en")} beyond these.</p>
      )}
      {hidden === 0 && !complete && (
        <p className={classes["quiet"]}>There may be others, of more than three changes.</p>
      )}
      {hidden === 0 &&
        refusals.map((one) => (
          <p key={refusalSentence(one)} className={classes["quiet"]}>
            Left out: {refusalSentence(one)}
          </p>
        ))}
    </>
  );
}
