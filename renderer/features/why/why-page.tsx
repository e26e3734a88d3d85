import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useInterface } from "#renderer/state/interface-store.ts";
import { verdict, verdictText } from "#shared/explanation/why-words.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import { useCopyWhy } from "./use-copy-why.ts";
import classes from "./why.module.css";
import { WhyBody } from "./why-body.tsx";
import { WhyPicks } from "./why-picks.tsx";
import { WhyStart } from "./why-start.tsx";

const route = getRouteApi("/why");

/** Why a person can or cannot do something in a space: the verdict, the sum, the paths (R24). */
export function WhyPage(): ReactElement {
  const { person = "", space = "", permission = viewPermission } = route.useSearch();
  const complete = person !== "" && space !== "";
  const { data, error, refetch } = useQueryCall(
    "why.space",
    { person, space },
    { enabled: complete, keepPrevious: true },
  );
  const shown = complete ? data : undefined;
  const copy = useCopyWhy(shown, permission);
  useVerdictAloud(shown && verdictText(shown, permission));
  const picks = <WhyPicks person={shown?.person} space={shown?.space} />;

  if (!complete) {
    return (
      <Page name="Why" picks={picks}>
        <WhyStart person={person} space={space} />
      </Page>
    );
  }
  if (error) {
    return (
      <Page name="Why" picks={picks}>
        <ErrorState
          title="This could not be explained"
          message={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (!shown) {
    return (
      <Page name="Why" picks={picks}>
        <LoadingState lines={9} />
      </Page>
    );
  }
  const { before, verb, after, sub, allowed } = verdict(shown, permission);
  return (
    <Page
      name={verdictText(shown, permission)}
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
      <WhyBody explanation={shown} permission={permission} />
    </Page>
  );
}

/** Says a verdict aloud when it follows another one; the first is heard as the page's title. */
function useVerdictAloud(text: string | undefined): void {
  const announce = useInterface((state) => state.announce);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && text !== undefined && before.current !== text) {
      announce(text);
    }
    if (text !== undefined) before.current = text;
  }, [text, announce]);
}
