import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useRowWindow } from "#renderer/components/data-grid/use-row-window.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { Page } from "#renderer/components/page.tsx";
import classes from "./activity.module.css";
import { ActivityFilters } from "./activity-filters.tsx";
import { ActivityList } from "./activity-list.tsx";
import {
  type ActivitySearch,
  activitySearchDefaults,
  activitySearchSchema,
  filterOf,
  isNarrowed,
} from "./activity-search.ts";
import { EntryPane } from "./entry-pane.tsx";
import { TurnButtons } from "./turn-buttons.tsx";

const route = getRouteApi("/activity");

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: ActivitySearch) => activitySearchSchema.parse(search);

/** Who changed what, newest first, and beside it one change in full. */
export function ActivityPage(): ReactElement {
  return (
    <Page name="Activity" fill actions={<TurnButtons />}>
      <Changes />
    </Page>
  );
}

function Changes(): ReactElement {
  const search = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { source, page, error, retry } = useRowWindow("activity.list", filterOf(search));
  const change = (next: Partial<ActivitySearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });

  if (error) {
    return (
      <ErrorState
        title="The activity could not be shown"
        message={error.message}
        onRetry={retry}
        actions={
          isNarrowed(search) && (
            <Button variant="default" onClick={() => change(activitySearchDefaults)}>
              Clear filters
            </Button>
          )
        }
      />
    );
  }
  if (!page) return <LoadingState lines={12} />;
  if (page.total === 0) {
    return (
      <EmptyState icon={<IconHistory size={28} stroke={1.5} />} title="Nothing has happened yet">
        Every change of this workspace will be listed here, with who made it and why.
      </EmptyState>
    );
  }
  const newest = source.rowAt(0)?.change.revision;
  const chosen = search.change ?? newest;
  return (
    <>
      <ActivityFilters
        search={search}
        page={page}
        onChange={(next) => change({ change: null, ...next })}
      />
      {page.matching === 0 && !source.stale ? (
        <NothingMatches what="change" onClear={() => change(activitySearchDefaults)} />
      ) : (
        <div className={classes["layout"]}>
          <ActivityList
            source={source}
            total={page.total}
            chosen={chosen}
            onChoose={(revision) => change({ change: revision })}
          />
          {chosen !== undefined && <EntryPane change={chosen} />}
        </div>
      )}
    </>
  );
}
