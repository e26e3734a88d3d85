import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ChangeLink } from "#renderer/components/change-link.tsx";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterDate } from "#renderer/components/filters/filter-date.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { PersonChange } from "#shared/explanation/timeline.ts";
import { personEffects } from "#shared/explanation/timeline-words.ts";
import { dateText, firstName } from "#shared/explanation/words.ts";
import classes from "./what-changed.module.css";

const route = getRouteApi("/users/$id");
const shownFirst = 200;

/** What every change did to a person: flips, gains and losses, newest first, between two days. */
export function WhatChanged({ person }: { person: PersonRef }): ReactElement {
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (days: { from?: string | null; to?: string | null }) =>
    void navigate({ search: (now) => ({ ...now, ...days }), replace: true });
  const asked = { person: person.id, from, to };
  const { data, error, refetch } = useQueryCall("activity.person", asked, { keepPrevious: true });
  const narrowed = from !== null || to !== null;
  const clear = () => change({ from: null, to: null });

  if (error) {
    return (
      <ErrorState
        title="What changed could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
        actions={
          narrowed && (
            <Button variant="default" onClick={clear}>
              Clear the days
            </Button>
          )
        }
      />
    );
  }
  if (!data) return <LoadingState />;
  return (
    <>
      <FilterBar count={manyOf(data.length, "change")}>
        <FilterDate label="From" value={from} onChange={(day) => change({ from: day })} />
        <FilterDate label="To" value={to} onChange={(day) => change({ to: day })} />
      </FilterBar>
      {data.length > 0 ? (
        <Changes changes={data} about={person.name} />
      ) : narrowed ? (
        <NothingMatches what="change" onClear={clear} />
      ) : (
        <EmptyState title={`Nothing changed for ${firstName(person.name)}`}>
          As far back as the history goes, no change touched what {firstName(person.name)} may do.
        </EmptyState>
      )}
    </>
  );
}

function Changes({
  changes,
  about,
}: {
  changes: readonly PersonChange[];
  about: string;
}): ReactElement {
  const newest = changes.toReversed().slice(0, shownFirst);
  const beyond = changes.length - newest.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes["paper"]} aria-label={`What changed for ${about}`} tabIndex={0}>
      <ol className={classes["list"]}>
        {newest.map((one) => (
          <li key={one.change.revision}>
            <p className={classes["head"]}>
              {dateText(one.change.at)} · {one.change.actor.name} ·{" "}
              <ChangeLink change={one.change.revision} />
            </p>
            <p className={classes["label"]}>{one.change.label}</p>
            <ul className={classes["effects"]}>
              {personEffects(one).map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {beyond > 0 && (
        <p className={classes["head"]}>
          And {manyOf(beyond, "earlier change")}; narrow the days to see them.
        </p>
      )}
    </section>
  );
}
