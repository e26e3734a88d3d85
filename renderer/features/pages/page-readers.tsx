import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { FilterBar } from "#renderer/components/filters/filter-bar.tsx";
import { FilterChoice } from "#renderer/components/filters/filter-choice.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import { abilityLabel, abilityVerb } from "#shared/explanation/page-words.ts";
import type { PageDetail, PageHolder } from "#shared/ipc/area-pages.ts";
import { type PageAbility, pageAbilities } from "#shared/model/page.ts";
import { readerColumns } from "./reader-columns.tsx";

const route = getRouteApi("/spaces/$id/pages/$page");
const none: readonly PageHolder[] = [];

interface Props {
  readonly detail: PageDetail;
  readonly ability: PageAbility;
}

/** Everyone who can do one of the seven things on a page, guests first, and how they get there (R21). */
export function PageReaders({ detail, ability }: Props): ReactElement {
  const { page, space } = detail;
  const navigate = route.useNavigate();
  const asked = { space: space.id, page: page.id, ability };
  const { data, error, refetch } = useQueryCall("pages.who", asked, { keepPrevious: true });
  const columns = useMemo(() => readerColumns(space.id, page, ability), [space.id, page, ability]);
  const source = useLocalRows(data?.people ?? none, ability);
  const verb = abilityVerb(ability);
  if (error) {
    return (
      <ErrorState
        title="They could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={8} />;
  const shown = data.people.length;
  return (
    <>
      <FilterBar count={countText(data.total, shown)}>
        <FilterChoice
          label="Who can"
          value={ability}
          choices={pageAbilities.map((value) => ({ value, label: abilityLabel(value) }))}
          onChange={(next) => void navigate({ search: { ability: next }, replace: true })}
        />
      </FilterBar>
      {shown === 0 ? (
        <EmptyState
          title={`Nobody can ${verb} this page`}
          actions={<WhyLink {...asked} about={page.title} label="Ask why for one person" />}
        >
          No one gets past everything it takes.
        </EmptyState>
      ) : (
        <DataGrid
          label={`People who can ${verb} ${page.title}`}
          columns={columns}
          source={source}
        />
      )}
    </>
  );
}

function countText(total: number, shown: number): string {
  const people = manyOf(total, "person", "people");
  return shown < total ? `${people}, the first ${shown}, guests first` : people;
}
