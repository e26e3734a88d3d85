import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { sinceSentence } from "#shared/explanation/timeline-words.ts";
import type { CallInput } from "#shared/ipc/contract.ts";
import { SinceTimeline } from "./since-timeline.tsx";
import classes from "./why.module.css";

const route = getRouteApi("/why");

type Question = CallInput<"activity.since">;

/** Since when the answer is what it is, and by which changes it came to that; looked up when asked for. */
export function SinceCard({ question }: { question: Question }): ReactElement {
  const { since = false } = route.useSearch();
  const navigate = route.useNavigate();
  const ask = (on: boolean) =>
    void navigate({
      search: ({ since: _, ...now }) => (on ? { ...now, since: true } : now),
      replace: true,
    });
  return (
    <Card title="Since when?">
      {since ? (
        <>
          <div aria-live="polite">
            <SinceAnswer question={question} />
          </div>
          <Button variant="subtle" size="compact-sm" mt={8} onClick={() => ask(false)}>
            Put it away
          </Button>
        </>
      ) : (
        <Button variant="default" size="xs" onClick={() => ask(true)}>
          Find the change that made it so
        </Button>
      )}
    </Card>
  );
}

function SinceAnswer({ question }: { question: Question }): ReactElement {
  const { data, error, refetch } = useQueryCall("activity.since", question);
  if (error) {
    return (
      <ErrorState
        title="The history could not be read"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={3} />;
  return (
    <>
      <p className={classes["text"]}>{sinceSentence(data)}</p>
      <SinceTimeline timeline={data} />
    </>
  );
}
