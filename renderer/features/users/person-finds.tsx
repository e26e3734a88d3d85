import { type ReactElement, useMemo } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { firstName } from "#shared/explanation/words.ts";
import { findableColumns } from "./findable-columns.tsx";
import classes from "./users.module.css";

/** Whom someone can look up (R27), and for a guest through which spaces. */
export function PersonFinds({ person }: { person: PersonRef }): ReactElement {
  const { data, error, refetch } = useQueryCall("people.lookUp", { id: person.id });
  const rows = useMemo(() => data?.people ?? [], [data]);
  const source = useLocalRows(rows, "finds");
  const called = firstName(person.name);
  if (error) {
    return (
      <ErrorState
        title="Whom they find could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState />;
  if (data.total === 0) {
    return (
      <EmptyState title={`${called} finds nobody`}>
        A guest finds the regular users who share a space with them; someone without access finds
        nobody.
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState title={`${called} finds everyone`}>
        A regular user can look up all {manyOf(data.total, "other person", "others")} who are
        regular users or guests.
      </EmptyState>
    );
  }
  return (
    <>
      <p className={classes["explained"]}>
        {called} finds {manyOf(data.total, "regular user")}, those who share a space. Other guests
        are not found.
        {rows.length < data.total && ` These are the first ${rows.length}.`}
      </p>
      <DataGrid label={`People ${person.name} finds`} columns={findableColumns} source={source} />
    </>
  );
}
