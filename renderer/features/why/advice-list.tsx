import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { classNames } from "#renderer/components/class-names.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import type { Advice } from "#shared/explanation/advice.ts";
import {
  impossibleSentence,
  setEffects,
  setSentence,
  setTitle,
  stillSentence,
  vainSentence,
} from "#shared/explanation/advice-words.ts";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import classes from "./why.module.css";

interface Props {
  readonly explanation: SpaceExplanation;
  readonly permission: PermissionKey;
  readonly way: "loses" | "gains";
}

const shownFirst = 2;

/** The minimal sets of changes, best first, with what else each does; and what would not work, and why. */
export function AdviceList({ explanation, permission, way }: Props): ReactElement {
  const { person, space } = explanation;
  const { data, error, refetch } = useQueryCall(way === "loses" ? "why.revoke" : "why.give", {
    person: person.id,
    space: space.id,
    permission,
  });
  if (error) {
    return (
      <ErrorState
        title="The ways could not be worked out"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={4} />;
  return (
    <Sets key={`${person.id} ${space.id} ${permission}`} advice={data} {...{ explanation, way }} />
  );
}

function Sets({
  advice,
  explanation,
  way,
}: Omit<Props, "permission"> & { advice: Advice }): ReactElement {
  const [all, setAll] = useState(false);
  const shown = all ? advice.sets : advice.sets.slice(0, shownFirst);
  const hidden = advice.sets.length - shown.length;
  return (
    <>
      {!advice.possible && (
        <p className={classes["text"]}>{impossibleSentence(advice, explanation, way)}</p>
      )}
      <ol className={classes["sets"]} hidden={shown.length === 0}>
        {shown.map((set, at) => (
          <li
            key={setSentence(set, explanation)}
            className={classNames(at === 0 && classes["best"])}
          >
            <b>{setTitle(set, explanation)}</b>
            <span>{setSentence(set, explanation)}</span>
            {setEffects(set, explanation, way).map((effect) => (
              <small key={effect}>{effect}</small>
            ))}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {hidden === 1 ? "1 more way" : `${hidden} more ways`}
        </Button>
      )}
      {all && advice.more > 0 && (
        <p className={classes["quiet"]}>And {advice.more.toLocaleString("en")} beyond these.</p>
      )}
      {advice.willNotWork.slice(0, all ? undefined : 1).map((one) => (
        <div key={vainSentence(one, explanation)} className={classes["idle"]}>
          <b>Won't work</b>
          <span>{vainSentence(one, explanation)}</span>
          <small>{stillSentence(one, explanation)}</small>
        </div>
      ))}
    </>
  );
}
