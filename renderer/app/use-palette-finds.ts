import { useDebouncedValue } from "@mantine/hooks";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import type { GroupRef, PersonRef, SpaceRef } from "#shared/explanation/decision.ts";
import type { PlacedPage } from "#shared/ipc/area-pages.ts";

interface Finds {
  readonly people: readonly PersonRef[];
  readonly groups: readonly GroupRef[];
  readonly spaces: readonly SpaceRef[];
  readonly pages: readonly PlacedPage[];
  readonly loading: boolean;
}

const nothing = { people: [], groups: [], spaces: [], pages: [] };
const settings = (enabled: boolean) => ({ enabled, keepPrevious: true });

/** The people, groups, spaces and pages most like what is typed; none before anything is. */
export function usePaletteFinds(query: string, workspaceOpen: boolean): Finds {
  const typed = query.trim().slice(0, 200);
  const [settled] = useDebouncedValue(typed, 120);
  const enabled = workspaceOpen && settled !== "";
  const people = useQueryCall("people.search", { text: settled, limit: 6 }, settings(enabled));
  const spaces = useQueryCall("spaces.search", { text: settled, limit: 5 }, settings(enabled));
  const pages = useQueryCall("pages.find", { text: settled, limit: 5 }, settings(enabled));
  const groups = useQueryCall(
    "groups.list",
    {
      search: settled,
      kind: null,
      unclassified: false,
      sort: "name",
      descending: false,
      offset: 0,
      limit: 5,
    },
    settings(enabled),
  );
  const settling = workspaceOpen && settled !== typed;
  if (!enabled || typed === "") return { ...nothing, loading: settling };
  return {
    people: people.data ?? [],
    groups: groups.data?.rows.map((row) => row.group) ?? [],
    spaces: spaces.data ?? [],
    pages: pages.data ?? [],
    loading: settling || [people, spaces, pages, groups].some((one) => one.isFetching),
  };
}
