import type { GridColumn, GridSelection } from "#renderer/components/data-grid/grid-column.ts";
import { SelectBox } from "#renderer/components/data-grid/select-box.tsx";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { SinceCell } from "#renderer/components/since-cell.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { routeWord } from "#renderer/components/words.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import { kindWord, listed } from "#shared/explanation/words.ts";
import type { PersonDetail, ReachedSpace } from "#shared/ipc/area-people.ts";
import { permissionKeys, permissionLabel } from "#shared/permissions/permissions.ts";

/** The columns of the spaces a person reaches. */
export function reachedColumns(person: PersonRef): readonly GridColumn<ReachedSpace>[] {
  return [
    {
      id: "space",
      header: "Space",
      width: "minmax(130px, 1.3fr)",
      cell: ({ space }) => <SpaceLink space={space} tabIndex={-1} />,
    },
    {
      id: "may",
      header: "May do",
      width: "minmax(120px, 1.9fr)",
      cell: ({ permissions }) => {
        const labels = permissions.map(permissionLabel).join(", ");
        return <span title={labels}>{labels}</span>;
      },
    },
    {
      id: "count",
      header: "Of 14",
      width: "64px",
      align: "end",
      cell: ({ permissions }) => (
        <span title={`${permissions.length} of ${permissionKeys.length} permissions`}>
          {permissions.length}
        </span>
      ),
    },
    {
      id: "through",
      header: "Through",
      width: "minmax(120px, 1.6fr)",
      cell: ({ routes }) => {
        const words = listed(routes.map(routeWord));
        return <span title={words}>{words}</span>;
      },
    },
    {
      id: "why",
      header: "Why",
      width: "68px",
      quiet: true,
      align: "end",
      cell: ({ space }) => (
        <WhyLink
          person={person.id}
          space={space.id}
          about={`${person.name} in ${space.name}`}
          tabIndex={-1}
        />
      ),
    },
  ];
}

type Membership = PersonDetail["memberships"][number];

/** The columns of the groups a person is in, which can be selected. */
export function membershipColumns(
  memberships: readonly Membership[],
  selection: GridSelection,
): readonly GridColumn<Membership>[] {
  return [
    {
      id: "group",
      header: "Group",
      width: "minmax(180px, 2fr)",
      cell: (row) => (
        <>
          <SelectBox
            name={row.group.name}
            on={selection.isSelected(memberships.indexOf(row))}
            onSelect={(how) => selection.onSelect(memberships.indexOf(row), how)}
          />
          <GroupLink group={row.group} tabIndex={-1} />
          {row.external && <Tag>identity provider</Tag>}
        </>
      ),
    },
    {
      id: "kind",
      header: "Kind",
      width: "minmax(120px, 1fr)",
      cell: ({ group }) => <span>{kindWord(group.kind)}</span>,
    },
    {
      id: "since",
      header: "Since",
      width: "minmax(150px, 1fr)",
      cell: ({ since }) => <SinceCell since={since} />,
    },
  ];
}
