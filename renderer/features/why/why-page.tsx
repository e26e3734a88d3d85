import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useCopyWhy } from "./use-copy-why.ts";
import { useVerdictAloud } from "./use-verdict-aloud.ts";
import { useWhyAnswer } from "./use-why-answer.tsx";
import classes from "./why.module.css";
import { WhyPicks } from "./why-picks.tsx";
import { WhyStart } from "./why-start.tsx";

const route = getRouteApi("/why");

/** Why a person can or cannot do something in a space or on a page: the verdict and its proof (R24). */
export function WhyPage(): ReactElement {
  const search = route.useSearch();
  const { answer, error, retry } = useWhyAnswer(search);
  const spoken = answer && `${answer.verdict.before}${answer.verdict.verb}${answer.verdict.after}`;
  const copy = useCopyWhy(answer?.text);
  useVerdictAloud(spoken);
  const picks = <WhyPicks person={answer?.person} space={answer?.space} page={answer?.page} />;

  if (!search.person || !search.space) {
    return (
      <Page name="Why" picks={picks}>
        <WhyStart search={search} />
      </Page>
    );
  }
  if (error) {
    return (
      <Page name="Why" picks={picks}>
        <ErrorState title="This could not be explained" message={error.message} onRetry={retry} />
      </Page>
    );
  }
  if (!answer || spoken === undefined) {
    return (
      <Page name="Why" picks={picks}>
        <LoadingState lines={9} />
      </Page>
    );
  }
  const { before, verb, after, sub, allowed } = answer.verdict;
  return (
    <Page
      name={spoken}
      picks={picks}
      title={
        <span className={classes["verdict"]}>
          {before}
          <b className={allowed ? classes["can"] : classes["cannot"]}>{verb}</b>
          {after}
        </span>
      }
      sub={sub}
      actions={
        <Button variant="default" onClick={copy}>
          Copy as text
        </Button>
      }
    >
      {answer.body}
    </Page>
  );
}
