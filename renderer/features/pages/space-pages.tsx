import { IconFileText } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useCallback, useMemo } from "react";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useRowWindow } from "#renderer/components/data-grid/use-row-window.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { NothingMatches } from "#renderer/components/nothing-matches.tsx";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { PageTreeRow } from "#shared/ipc/area-pages.ts";
import { pageColumns } from "./page-columns.tsx";
import { PageFilters } from "./page-filters.tsx";
import { useTurned } from "./use-turned.ts";

const route = getRouteApi("/spaces/$id");
const noFilter = { title: "", restricted: false };

/** The pages of a space as a tree with what restricts them, or its blog posts. */
export function SpacePages({ space }: { space: SpaceRef }): ReactElement {
  const { title, posts, restricted } = route.useSearch();
  const navigate = route.useNavigate();
  const question = JSON.stringify([space.id, title, posts, restricted]);
  const { turned, turn } = useTurned(space.id, title !== "" || restricted ? question : null);
  const { source, page, error, retry } = useRowWindow("pages.tree", {
    space: space.id,
    type: posts ? "blogpost" : "page",
    search: title,
    restricted,
    turned: [...turned],
  });
  const toggle = useCallback((row: PageTreeRow) => turn(row.page.id), [turn]);
  const columns = useMemo(() => pageColumns(space, posts, toggle), [space, posts, toggle]);
  // Opening a page asks anew, but it is the same table: it stays where it is, and is not dimmed.
  const steady = useMemo(() => ({ ...source, question, stale: false }), [source, question]);
  if (error) {
    return (
      <ErrorState title="The pages could not be shown" message={error.message} onRetry={retry} />
    );
  }
  if (!page) return <LoadingState lines={8} />;
  const { counts, total, matching } = page;
  if (counts.pages + counts.posts === 0) {
    return (
      <EmptyState
        icon={<IconFileText size={28} stroke={1.5} />}
        title="No page of this space is known"
        actions={<ImportButton />}
      >
        Import pages with their restrictions to see who can read them.
      </EmptyState>
    );
  }
  const change = (next: Partial<{ title: string; posts: boolean; restricted: boolean }>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  return (
    <>
      <PageFilters filters={{ title, posts, restricted }} counts={counts} onChange={change} />
      {total === 0 && (
        <EmptyState title={posts ? "No blog post is known" : "Only blog posts are known"}>
          {posts
            ? "Blog posts stand by themselves, apart from the tree of pages."
            : "They stand by themselves, apart from the tree of pages."}
        </EmptyState>
      )}
      {total > 0 && matching === 0 && (
        <NothingMatches what={posts ? "blog post" : "page"} onClear={() => change(noFilter)} />
      )}
      {matching > 0 && (
        <DataGrid
          label={`${posts ? "Blog posts" : "Pages"} of ${space.name}`}
          columns={columns}
          source={steady}
          {...(posts
            ? {}
            : {
                tree: {
                  level: (row: PageTreeRow) => row.level,
                  expanded: (row: PageTreeRow) => row.open,
                  onToggle: toggle,
                },
              })}
        />
      )}
    </>
  );
}
