import { IconFileImport } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Card } from "#renderer/components/card.tsx";
import { classNames } from "#renderer/components/class-names.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { AttentionList } from "./attention-list.tsx";
import classes from "./overview.module.css";
import { GroupsCard, GuestSpacesCard, OpenRulesCard, SeatsCard } from "./overview-cards.tsx";
import { PeopleBar } from "./people-bar.tsx";

/** What this instance is, at a glance, and what in it wants a look. */
export function OverviewPage(): ReactElement {
  return (
    <Page name="Overview" actions={<ImportButton quiet />}>
      <OverviewBody />
    </Page>
  );
}

function OverviewBody(): ReactElement {
  const { data, error, refetch } = useQueryCall("overview.get", {});
  if (error) {
    return (
      <ErrorState
        title="The overview could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={10} />;
  if (data.people.total + data.groups.total + data.spaces.total === 0) {
    return (
      <EmptyState
        icon={<IconFileImport size={28} stroke={1.5} />}
        title="Nothing here yet"
        actions={<ImportButton />}
      >
        Export users, groups, spaces and permissions of your site, and import the files together.
      </EmptyState>
    );
  }
  return (
    <div className={classes["grid"]}>
      <div className={classes["column"]}>
        <Card title="People">
          <PeopleBar people={data.people} />
        </Card>
        <Card title="What wants a look">
          <AttentionList items={data.attention} />
        </Card>
      </div>
      <aside className={classNames(classes["column"], classes["side"])} aria-label="In numbers">
        <GuestSpacesCard spaces={data.spaces} />
        <SeatsCard seats={data.seats} />
        <GroupsCard groups={data.groups} />
        <OpenRulesCard settings={data.settings} />
      </aside>
    </div>
  );
}
