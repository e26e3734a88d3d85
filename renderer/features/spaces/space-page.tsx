import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useState } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { HistoryLink } from "#renderer/components/history-link.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { SpaceAccessButton } from "#renderer/components/space-access-button.tsx";
import { TabBar } from "#renderer/components/tab-bar.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { manyOf } from "#renderer/components/words.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import { originText } from "#shared/explanation/words.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { AddRow } from "./add-row.tsx";
import { GuestBanner } from "./guest-banner.tsx";
import { SpacePermissions } from "./space-permissions.tsx";
import { SpaceStatus } from "./space-status.tsx";
import { SpaceViewers } from "./space-viewers.tsx";
import { spaceTypeWord } from "./space-words.ts";

const route = getRouteApi("/spaces/$id");

interface Props {
  /** What the tab of its pages shows. */
  readonly pages: (space: SpaceRef) => ReactNode;
}

/** One space: its permission table as Confluence lays it out, its pages, and everyone who can view it. */
export function SpacePage({ pages }: Props): ReactElement {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const [added, setAdded] = useState(0);
  const show = async (row: string) => {
    const cell = { tab: "permissions" as const, row, permission: undefined };
    await navigate({ search: (now) => ({ ...now, ...cell }), replace: true });
    setAdded((times) => times + 1);
  };
  const { data, error, refetch } = useQueryCall("spaces.get", { id });
  const crumbs = <Link to="/spaces">Spaces</Link>;
  if (error) {
    return (
      <Page name="Space" crumbs={crumbs}>
        <ErrorState
          title="This space could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page name="Space" crumbs={crumbs}>
        <LoadingState />
      </Page>
    );
  }
  const { space } = data;
  const about = tab === "pages" ? "pages" : "permissions";
  return (
    <Page
      fill
      name={`${space.name} · ${about}`}
      title={
        <>
          {space.name} · {about}
          {space.status === "archived" && <Tag>archived</Tag>}
        </>
      }
      crumbs={crumbs}
      sub={aboutText(data)}
      actions={
        <>
          {tab === "permissions" && <AddRow detail={data} onAdded={(row) => void show(row)} />}
          <SpaceAccessButton quiet start={{ spaces: [space.id] }} />
          <SpaceStatus space={space} />
          <HistoryLink of="space" id={space.id} about={space.name} />
          <WhyLink space={space.id} about={space.name} label="Open Why" />
        </>
      }
    >
      <SpaceTabs detail={data} added={added} pages={pages} />
    </Page>
  );
}

interface TabsProps extends Props {
  readonly detail: SpaceDetail;
  readonly added: number;
}

function SpaceTabs({ detail, added, pages }: TabsProps): ReactElement {
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TabBar
      label={`About ${detail.space.name}`}
      chosen={tab}
      onChoose={(name) =>
        void navigate({ search: (now) => ({ ...now, tab: name }), replace: true })
      }
      tabs={[
        { name: "permissions", label: "Permissions" },
        { name: "pages", label: "Pages", count: detail.pageCount },
        { name: "people", label: "People who can view", count: detail.peopleCount },
      ]}
    >
      {tab === "permissions" && (
        <>
          <GuestBanner detail={detail} />
          <SpacePermissions detail={detail} added={added} />
        </>
      )}
      {tab === "pages" && pages(detail.space)}
      {tab === "people" && <SpaceViewers detail={detail} />}
    </TabBar>
  );
}

function aboutText({ space, type, pageCount, since }: SpaceDetail): string {
  const parts = [space.key, `${spaceTypeWord(type)} space`];
  if (pageCount > 0) parts.push(manyOf(pageCount, "page"));
  if (since) parts.push(originText(since, "created"));
  return parts.join(" · ");
}
