import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { Detail } from "#renderer/components/detail.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { PageLink } from "#renderer/components/page-link.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { originText } from "#shared/explanation/words.ts";
import type { PageDetail } from "#shared/ipc/area-pages.ts";
import { AboveCard } from "./above-card.tsx";
import { ListsCard } from "./lists-card.tsx";
import { PageActions } from "./page-actions.tsx";
import { PageReaders } from "./page-readers.tsx";
import { PageWarnings } from "./page-warnings.tsx";

const route = getRouteApi("/spaces/$id/pages/$page");

/** One page: everyone who can view it or do something on it, what restricts it, and what is above it. */
export function PagePage(): ReactElement {
  const { page: id } = route.useParams();
  const { ability } = route.useSearch();
  const { data, error, refetch } = useQueryCall("pages.get", { page: id });
  const spaces = <Link to="/spaces">Spaces</Link>;
  if (error) {
    return (
      <Page name="Page" crumbs={spaces}>
        <ErrorState
          title="This page could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page name="Page" crumbs={spaces}>
        <LoadingState />
      </Page>
    );
  }
  const { page, space, type } = data;
  return (
    <Page
      fill
      name={page.title}
      title={
        <>
          {page.title}
          {type === "blogpost" && <Tag>blog post</Tag>}
        </>
      }
      crumbs={<Crumbs detail={data}>{spaces}</Crumbs>}
      sub={aboutText(data)}
      actions={
        <>
          <PageActions detail={data} />
          <WhyLink space={space.id} page={page.id} about={page.title} label="Open Why" />
        </>
      }
    >
      <PageWarnings detail={data} />
      <Detail
        sideLabel={`About ${page.title}`}
        side={
          <>
            <ListsCard detail={data} />
            <AboveCard detail={data} />
          </>
        }
      >
        <PageReaders key={page.id} detail={data} ability={ability} />
      </Detail>
    </Page>
  );
}

interface CrumbsProps {
  readonly detail: PageDetail;
  readonly children: ReactNode;
}

function Crumbs({ detail: { space, path }, children }: CrumbsProps): ReactElement {
  return (
    <>
      {children} › <SpaceLink space={space} /> ›{" "}
      <Link to="/spaces/$id" params={{ id: space.id }} search={{ tab: "pages" }}>
        Pages
      </Link>
      {path.map(({ page }) => (
        <Fragment key={page.id}>
          {" › "}
          <PageLink space={space.id} page={page} />
        </Fragment>
      ))}
    </>
  );
}

function aboutText({ space, author, since, type }: PageDetail): string {
  const what = `${type === "blogpost" ? "Blog post" : "Page"} in ${space.name}`;
  return [
    what,
    ...(author ? [`by ${author.name}`] : []),
    ...(since ? [originText(since, "last changed")] : []),
  ].join(" · ");
}
