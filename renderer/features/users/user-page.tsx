import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { Detail } from "#renderer/components/detail.tsx";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { GuestLozenge, RegularLozenge } from "#renderer/components/guest-lozenge.tsx";
import { HistoryLink } from "#renderer/components/history-link.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { SpaceAccessButton } from "#renderer/components/space-access-button.tsx";
import { TabBar } from "#renderer/components/tab-bar.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { designationWord, firstName } from "#shared/explanation/words.ts";
import type { PersonDetail } from "#shared/ipc/area-people.ts";
import { AccountCard } from "./account-card.tsx";
import { DesignationCard } from "./designation-card.tsx";
import { ElsewhereCard } from "./elsewhere-card.tsx";
import { FeaturesCard } from "./features-card.tsx";
import { PersonFinds } from "./person-finds.tsx";
import { PersonGroups } from "./person-groups.tsx";
import { TurnCard } from "./turn-card.tsx";
import { reachedColumns } from "./user-detail-columns.tsx";
import { WhatChanged } from "./what-changed.tsx";

const route = getRouteApi("/users/$id");

/** One person: how they stand and why, what they reach, which groups they are in. */
export function UserPage(): ReactElement {
  const { id } = route.useParams();
  const { data, error, refetch } = useQueryCall("people.get", { id });
  const crumbs = <Link to="/users">Users</Link>;
  if (error) {
    return (
      <Page name="User" crumbs={crumbs}>
        <ErrorState
          title="This person could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page name="User" title="User" crumbs={crumbs}>
        <LoadingState />
      </Page>
    );
  }
  const { person } = data;
  return (
    <Page
      fill
      name={person.name}
      title={<PersonTitle detail={data} />}
      crumbs={crumbs}
      sub={[person.email ?? "e-mail hidden", designationWord(person.designation)].join(" · ")}
      actions={
        <>
          <SpaceAccessButton
            quiet
            start={{ people: [person.id] }}
            whyNot={
              person.designation === "guest"
                ? null
                : `${person.name} is not a guest. Spaces are given here to guests and guest groups.`
            }
          />
          <HistoryLink of="person" id={person.id} about={person.name} />
          <WhyLink person={person.id} about={person.name} label="Open Why" />
        </>
      }
    >
      <UserTabs detail={data} />
    </Page>
  );
}

function PersonTitle({ detail }: { detail: PersonDetail }): ReactElement {
  const { name, designation } = detail.person;
  return (
    <>
      {name}
      {designation === "guest" && <GuestLozenge />}
      {designation === "regular" && <RegularLozenge />}
      {designation === "inactive" && <Tag>deactivated</Tag>}
      {designation === "app" && <Tag>app</Tag>}
    </>
  );
}

function UserTabs({ detail }: { detail: PersonDetail }): ReactElement {
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const { person, spaces, memberships } = detail;
  const called = firstName(person.name);
  const spaceRows = useLocalRows(spaces, "spaces");
  const columns = useMemo(() => reachedColumns(person), [person]);
  return (
    <TabBar
      label={`About ${person.name}`}
      chosen={tab}
      onChoose={(name) =>
        void navigate({ search: (now) => ({ ...now, tab: name }), replace: true })
      }
      tabs={[
        { name: "spaces", label: "Spaces", count: spaces.length },
        { name: "groups", label: "Groups", count: memberships.length },
        { name: "finds", label: "Whom they find" },
        { name: "changes", label: "What changed" },
      ]}
    >
      <Detail sideLabel={`How ${person.name} stands`} side={<UserSide detail={detail} />}>
        {tab === "spaces" &&
          (spaces.length === 0 ? (
            <EmptyState title={`${called} reaches no space`}>
              No group, no individual grant and no open row lets {called} view one.
            </EmptyState>
          ) : (
            <DataGrid
              label={`Spaces ${person.name} reaches`}
              columns={columns}
              source={spaceRows}
            />
          ))}
        {tab === "groups" && <PersonGroups key={person.id} detail={detail} />}
        {tab === "finds" && <PersonFinds person={person} />}
        {tab === "changes" && <WhatChanged person={person} />}
      </Detail>
    </TabBar>
  );
}

function UserSide({ detail }: { detail: PersonDetail }): ReactElement {
  const { person } = detail;
  return (
    <>
      <DesignationCard detail={detail} />
      <TurnCard key={person.id} detail={detail} />
      <ElsewhereCard person={person.id} />
      <AccountCard key={`account of ${person.id}`} detail={detail} />
      {person.designation === "guest" && <FeaturesCard called={firstName(person.name)} />}
    </>
  );
}
