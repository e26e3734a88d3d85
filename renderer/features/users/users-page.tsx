import { IconUsers } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useRowWindow } from "#renderer/components/data-grid/use-row-window.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { InviteButton } from "#renderer/components/invite-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { Page } from "#renderer/components/page.tsx";
import { peopleSorts } from "#shared/ipc/area-people.ts";
import { NewPerson } from "./new-person.tsx";
import { userColumns } from "./user-columns.tsx";
import { UsersFilters } from "./users-filters.tsx";
import { type UsersSearch, usersSearchDefaults, usersSearchSchema } from "./users-search.ts";

const route = getRouteApi("/users");

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: UsersSearch) => usersSearchSchema.parse(search);

/** Everyone with an account, as a table that the address remembers. */
export function UsersPage(): ReactElement {
  return (
    <Page
      name="Users"
      fill
      actions={
        <>
          <NewPerson />
          <InviteButton />
        </>
      }
    >
      <UsersTable />
    </Page>
  );
}

function UsersTable(): ReactElement {
  const { at, ...question } = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { source, page, error, retry } = useRowWindow("people.list", question);
  const change = (next: Partial<UsersSearch>) =>
    void navigate({ search: (now) => ({ ...now, at: 0, ...next }), replace: true });

  if (error) {
    return (
      <ErrorState title="The users could not be shown" message={error.message} onRetry={retry} />
    );
  }
  if (!page) return <LoadingState lines={12} />;
  if (page.total === 0) {
    return (
      <EmptyState
        icon={<IconUsers size={28} stroke={1.5} />}
        title="No people yet"
        actions={<ImportButton />}
      >
        Import the users export of your site, or the members of its groups.
      </EmptyState>
    );
  }
  return (
    <>
      <UsersFilters search={{ ...question, at }} page={page} onChange={change} />
      {page.matching === 0 && !source.stale ? (
        <NothingMatches what="person" onClear={() => change(usersSearchDefaults)} />
      ) : (
        <DataGrid
          label="Users"
          columns={userColumns}
          source={source}
          at={at}
          sort={{ id: question.sort, descending: question.descending }}
          onSort={({ id, descending }) => {
            const sort = peopleSorts.find((one) => one === id);
            if (sort) change({ sort, descending });
          }}
          onLeave={(row) => change({ at: row })}
        />
      )}
    </>
  );
}
