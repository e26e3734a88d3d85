import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { Detail } from "#renderer/components/detail.tsx";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { GuestLozenge } from "#renderer/components/guest-lozenge.tsx";
import { HistoryLink } from "#renderer/components/history-link.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { SpaceAccessButton } from "#renderer/components/space-access-button.tsx";
import { TabBar } from "#renderer/components/tab-bar.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { adminRoleWord, kindWord } from "#shared/explanation/words.ts";
import type { GroupDetail } from "#shared/ipc/area-groups.ts";
import { AboutGroupCard } from "./about-group-card.tsx";
import { ChangeGroupCard } from "./change-group-card.tsx";
import { ClassifyCard } from "./classify-card.tsx";
import { groupSpaceColumns } from "./group-columns.tsx";
import { GroupMembers } from "./group-members.tsx";

const route = getRouteApi("/groups/$id");

/** One group: its kind and how that is known, its members, the spaces it opens. */
export function GroupPage(): ReactElement {
  const { id } = route.useParams();
  const { data, error, refetch } = useQueryCall("groups.get", { id });
  const crumbs = <Link to="/groups">Groups</Link>;
  if (error) {
    return (
      <Page name="Group" crumbs={crumbs}>
        <ErrorState
          title="This group could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page name="Group" crumbs={crumbs}>
        <LoadingState />
      </Page>
    );
  }
  const { group, isDefault, external, adminRole } = data;
  return (
    <Page
      fill
      name={group.name}
      title={
        <>
          {group.name}
          {group.hasGuestMembers && <GuestLozenge />}
          {isDefault && <Tag>default</Tag>}
          {adminRole && <Tag>{adminRoleWord(adminRole)}</Tag>}
          {external && <Tag>identity provider</Tag>}
        </>
      }
      crumbs={crumbs}
      actions={
        <>
          <SpaceAccessButton
            quiet
            start={{ groups: [group.id] }}
            whyNot={
              group.kind === "guest"
                ? null
                : `${group.name} is not a guest group. Spaces are given here to guests and guest groups.`
            }
          />
          <HistoryLink of="group" id={group.id} about={group.name} />
        </>
      }
      sub={
        data.description ? `${kindWord(group.kind)} · ${data.description}` : kindWord(group.kind)
      }
    >
      <GroupTabs detail={data} />
    </Page>
  );
}

function GroupTabs({ detail }: { detail: GroupDetail }): ReactElement {
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const { group, members, spaces } = detail;
  const spaceRows = useLocalRows(spaces, "spaces");
  return (
    <TabBar
      label={`About ${group.name}`}
      chosen={tab}
      onChoose={(name) => void navigate({ search: { tab: name }, replace: true })}
      tabs={[
        { name: "members", label: "Members", count: members.length },
        { name: "spaces", label: "Spaces", count: spaces.length },
      ]}
    >
      <Detail
        sideLabel={`About ${group.name}`}
        side={
          <>
            <AboutGroupCard detail={detail} />
            <ChangeGroupCard detail={detail} />
            <ClassifyCard key={`${group.id} ${group.kind}`} detail={detail} />
          </>
        }
      >
        {tab === "members" && <GroupMembers key={group.id} detail={detail} />}
        {tab === "spaces" &&
          (spaces.length === 0 ? (
            <EmptyState title="This group has no space of its own">
              No space has a row for it, so it opens nothing by itself.
            </EmptyState>
          ) : (
            <DataGrid
              label={`Spaces in which ${group.name} has a row`}
              columns={groupSpaceColumns}
              source={spaceRows}
            />
          ))}
      </Detail>
    </TabBar>
  );
}
