import { IconStack2 } from "@tabler/icons-react";
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
import { type spaceFilters, spaceSorts } from "#shared/ipc/area-spaces.ts";
import type { CallOutput } from "#shared/ipc/contract.ts";
import { NewSpace } from "./new-space.tsx";
import { spaceColumns } from "./space-columns.tsx";
import { type SpacesSearch, spacesSearchDefaults, spacesSearchSchema } from "./spaces-search.ts";

const route = getRouteApi("/spaces");

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: SpacesSearch) => spacesSearchSchema.parse(search);

/** Every space, as a table that the address remembers. */
export function SpacesPage(): ReactElement {
  return (
    <Page name="Spaces" fill actions={<NewSpace />}>
      <SpacesTable />
    </Page>
  );
}

function SpacesTable(): ReactElement {
  const { at, ...question } = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { source, page, error, retry } = useRowWindow("spaces.list", question);
  const change = (next: Partial<SpacesSearch>) =>
    void navigate({ search: (now) => ({ ...now, at: 0, ...next }), replace: true });

  if (error) {
    return (
      <ErrorState title="The spaces could not be shown" message={error.message} onRetry={retry} />
    );
  }
  if (!page) return <LoadingState lines={12} />;
  if (page.total === 0) {
    return (
      <EmptyState
        icon={<IconStack2 size={28} stroke={1.5} />}
        title="No spaces yet"
        actions={<ImportButton />}
      >
        Import the spaces of your site together with their permissions.
      </EmptyState>
    );
  }
  return (
    <>
      <SpacesFilters search={question} page={page} onChange={change} />
      {page.matching === 0 && !source.stale ? (
        <NothingMatches what="space" onClear={() => change(spacesSearchDefaults)} />
      ) : (
        <DataGrid
          label="Spaces"
          columns={spaceColumns}
          source={source}
          at={at}
          sort={{ id: question.sort, descending: question.descending }}
          onSort={({ id, descending }) => {
            const sort = spaceSorts.find((one) => one === id);
            if (sort) change({ sort, descending });
          }}
          onLeave={(row) => change({ at: row })}
        />
      )}
    </>
  );
}

interface FilterProps {
  readonly search: Omit<SpacesSearch, "at">;
  readonly page: CallOutput<"spaces.list">;
  readonly onChange: (next: Partial<SpacesSearch>) => void;
}

function SpacesFilters({ search, page, onChange }: FilterProps): ReactElement {
  const { counts } = page;
  return (
    <FilterBar count={shownOf(page.matching, page.total, "space", "spaces")}>
      <SearchBox
        label="Search by name or key"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <FilterChoice<(typeof spaceFilters)[number] | null>
        label="Which spaces"
        value={search.show}
        onChange={(show) => onChange({ show })}
        choices={[
          { value: null, label: "All", count: counts.current + counts.personal + counts.archived },
          { value: "current", label: "Current", count: counts.current },
          { value: "personal", label: "Personal", count: counts.personal },
          { value: "archived", label: "Archived", count: counts.archived },
        ]}
      />
      <FilterToggle
        label="Guests can view"
        count={page.guestVisible}
        on={search.guestVisible}
        onChange={(guestVisible) => onChange({ guestVisible })}
      />
      <FilterToggle
        label="Open to everyone"
        count={page.openToAll}
        on={search.openToAll}
        onChange={(openToAll) => onChange({ openToAll })}
      />
    </FilterBar>
  );
}
