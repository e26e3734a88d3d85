import { type ReactElement, useMemo, useState } from "react";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import type { GridSort } from "#renderer/components/data-grid/grid-column.ts";
import { useRowWindow } from "#renderer/components/data-grid/use-row-window.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { peopleSorts } from "#shared/ipc/area-people.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { viewerColumns } from "./space-columns.tsx";

/** Everyone who can view a space by any route, guests first. */
export function SpaceViewers({ detail }: { detail: SpaceDetail }): ReactElement {
  const [sort, setSort] = useState<GridSort>({ id: "designation", descending: false });
  const columns = useMemo(() => viewerColumns(detail.space), [detail.space]);
  const { source, page, error, retry } = useRowWindow("people.list", {
    search: "",
    designation: null,
    group: null,
    space: detail.space.id,
    sort: peopleSorts.find((one) => one === sort.id) ?? "designation",
    descending: sort.descending,
  });
  if (error) {
    return <ErrorState title="They could not be shown" message={error.message} onRetry={retry} />;
  }
  if (!page) return <LoadingState />;
  if (page.matching === 0) {
    return (
      <EmptyState title="Nobody can view this space">
        No row gives View to anyone with an active account.
      </EmptyState>
    );
  }
  return (
    <DataGrid
      label={`People who can view ${detail.space.name}`}
      columns={columns}
      source={source}
      sort={sort}
      onSort={setSort}
    />
  );
}
