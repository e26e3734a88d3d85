import { IconUsersGroup } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useRowWindow } from "#renderer/components/data-grid/use-row-window.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterChoice } from "#renderer/components/filters/filter-choice.tsx";
import { FilterToggle } from "#renderer/components/filters/filter-toggle.tsx";
import { SearchBox } from "#renderer/components/filters/search-box.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { Page } from "#renderer/components/page.tsx";
import { shownOf } from "#renderer/components/words.ts";
import { groupSorts } from "#shared/ipc/area-groups.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import type { GroupKind } from "#shared/model/group.ts";
import { groupColumns } from "./group-columns.tsx";
import { type GroupsSearch, groupsSearchDefaults, groupsSearchSchema } from "./groups-search.ts";
import { NewGroup } from "./new-group.tsx";

const route = getRouteApi("/groups");

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: GroupsSearch) => groupsSearchSchema.parse(search);

/** Every group, as a table that the address remembers. */
export function GroupsPage(): ReactElement {
  return (
    <Page name="Groups" fill actions={<NewGroup />}>
      <GroupsTable />
    </Page>
  );
}

function GroupsTable(): ReactElement {
  const { at, ...question } = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { source, page, error, retry } = useRowWindow("groups.list", question);
  const change = (next: Partial<GroupsSearch>) =>
    void navigate({ search: (now) => ({ ...now, at: 0, ...next }), replace: true });

  if (error) {
    return (
      <ErrorState title="The groups could not be shown" message={error.message} onRetry={retry} />
    );
  }
  if (!page) return <LoadingState lines={12} />;
  if (page.total === 0) {
    return (
      <EmptyState
        icon={<IconUsersGroup size={28} stroke={1.5} />}
        title="No groups yet"
        actions={<ImportButton />}
      >
        Import the groups of your site and their members: they decide who is a guest.
      </EmptyState>
    );
  }
  return (
    <>
      <GroupsFilters search={question} page={page} onChange={change} />
      {page.matching === 0 && !source.stale ? (
        <NothingMatches what="group" onClear={() => change(groupsSearchDefaults)} />
      ) : (
        <DataGrid
          label="Groups"
          columns={groupColumns}
          source={source}
          at={at}
          sort={{ id: question.sort, descending: question.descending }}
          onSort={({ id, descending }) => {
            const sort = groupSorts.find((one) => one === id);
            if (sort) change({ sort, descending });
          }}
          onLeave={(row) => change({ at: row })}
        />
      )}
    </>
  );
}

interface FilterProps {
  readonly search: Omit<GroupsSearch, "at">;
  readonly page: CallOutput<"groups.list">;
  readonly onChange: (next: Partial<GroupsSearch>) => void;
}

function GroupsFilters({ search, page, onChange }: FilterProps): ReactElement {
  const { counts, unclassified } = page;
  return (
    <FilterBar count={shownOf(page.matching, page.total, "group", "groups")}>
      <SearchBox
        label="Search by name"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <FilterChoice<GroupKind | null>
        label="Kind"
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
        choices={[
          { value: null, label: "All", count: counts.guest + counts.regular + counts.other },
          { value: "guest", label: "Guest groups", count: counts.guest },
          { value: "regular", label: "Regular groups", count: counts.regular },
          { value: "other", label: "Other products", count: counts.other },
        ]}
      />
      {(unclassified > 0 || search.unclassified) && (
        <FilterToggle
          label="To classify"
          count={unclassified}
          on={search.unclassified}
          onChange={(on) => onChange({ unclassified: on })}
        />
      )}
    </FilterBar>
  );
}
