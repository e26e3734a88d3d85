import { IconDoor } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useCallback } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { InviteButton } from "#renderer/components/invite-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import { Page } from "#renderer/components/page.tsx";
import { SpaceAccessButton } from "#renderer/components/space-access-button.tsx";
import {
  type GuestAccessSearch,
  guestAccessSearchDefaults,
  guestAccessSearchSchema,
} from "./guest-access-search.ts";
import { GuestFilters } from "./guest-filters.tsx";
import { GuestTree } from "./guest-tree.tsx";

const route = getRouteApi("/guest-access");

/** The address may hold words that are not this screen's; the question must not. */
const knownSearch = (search: GuestAccessSearch) => guestAccessSearchSchema.parse(search);

/** The guest groups, each opening to its members and the spaces they reach. */
export function GuestAccessPage(): ReactElement {
  return (
    <Page
      name="Guest access"
      fill
      crumbs="Global permissions"
      actions={
        <>
          <InviteButton />
          <SpaceAccessButton start={{}} />
        </>
      }
    >
      <GuestAccessBody />
    </Page>
  );
}

function GuestAccessBody(): ReactElement {
  const search = route.useSearch({ select: knownSearch });
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQueryCall("guestAccess.list", search, {
    keepPrevious: true,
  });
  const change = useCallback(
    (next: Partial<GuestAccessSearch>) =>
      void navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const setOpen = useCallback((open: readonly string[]) => change({ open: [...open] }), [change]);
  if (error) {
    return (
      <ErrorState
        title="Guest access could not be shown"
        message={error.message}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <LoadingState lines={10} />;
  if (data.groupTotal === 0) {
    return (
      <EmptyState
        icon={<IconDoor size={28} stroke={1.5} />}
        title="There is no guest group"
        actions={<ImportButton />}
      >
        Guests are people who are in guest groups only. Import groups, or say on a group's page that
        it is a guest group.
      </EmptyState>
    );
  }
  return (
    <>
      <GuestFilters search={search} access={data} onChange={change} />
      {data.groups.length === 0 ? (
        <NothingMatches
          what="guest or guest group"
          onClear={() => change(guestAccessSearchDefaults)}
        />
      ) : (
        <GuestTree access={data} search={search} onOpen={setOpen} />
      )}
    </>
  );
}
