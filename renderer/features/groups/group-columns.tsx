import type { GridColumn, GridSelection } from "#renderer/components/data-grid/grid-column.ts";
import { SelectBox } from "#renderer/components/data-grid/select-box.tsx";
import { GroupLink } from "#renderer/components/group-link.tsx";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { SinceCell } from "#renderer/components/since-cell.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { adminRoleWord, kindWord } from "#shared/explanation/words.ts";
import type { GroupDetail, GroupRow } from "#shared/ipc/area-groups.ts";
import { permissionKeys, permissionLabel } from "#shared/permissions/permissions.ts";

/** The columns of the Groups table. */
export const groupColumns: readonly GridColumn<GroupRow>[] = [
  {
    id: "name",
    header: "Group",
    width: "minmax(220px, 2fr)",
    sortable: true,
    cell: ({ group, isDefault, external, adminRole }) => (
      <>
        <GroupLink group={group} tabIndex={-1} />
        {isDefault && <Tag>default</Tag>}
        {adminRole && <Tag>{adminRoleWord(adminRole)}</Tag>}
        {external && <Tag>identity provider</Tag>}
      </>
    ),
  },
  {
    id: "kind",
    header: "Kind",
    width: "minmax(170px, 1fr)",
    sortable: true,
    cell: ({ group, classified }) => (
      <>
        <span>{kindWord(group.kind)}</span>
        {classified === "assumed" && <Tag>assumed</Tag>}
      </>
    ),
  },
  {
    id: "members",
    header: "Members",
    width: "100px",
    sortable: true,
    align: "end",
    cell: ({ memberCount }) => <span>{memberCount.toLocaleString("en")}</span>,
  },
  {
    id: "guests",
    header: "Guests",
    width: "92px",
    sortable: true,
    align: "end",
    cell: ({ guestCount }) => <span>{guestCount.toLocaleString("en")}</span>,
  },
  {
    id: "spaces",
    header: "Spaces",
    width: "92px",
    sortable: true,
    align: "end",
    cell: ({ spaceCount }) => <span>{spaceCount.toLocaleString("en")}</span>,
  },
];

type Member = GroupDetail["members"][number];

/** The columns of a group's members, who can be selected; among guests it is said who is regular. */
export function memberColumns(
  amongGuests: boolean,
  members: readonly Member[],
  selection: GridSelection,
): readonly GridColumn<Member>[] {
  return [
    {
      id: "person",
      header: "Member",
      width: "minmax(180px, 2fr)",
      cell: (row) => (
        <>
          <SelectBox
            name={row.person.name}
            on={selection.isSelected(members.indexOf(row))}
            onSelect={(how) => selection.onSelect(members.indexOf(row), how)}
          />
          <PersonLink person={row.person} amongGuests={amongGuests} tabIndex={-1} />
        </>
      ),
    },
    {
      id: "email",
      header: "E-mail",
      width: "minmax(140px, 2fr)",
      cell: ({ person }) => <span>{person.email ?? "hidden"}</span>,
    },
    {
      id: "since",
      header: "Since",
      width: "minmax(150px, 1.2fr)",
      cell: ({ since }) => <SinceCell since={since} />,
    },
    {
      id: "why",
      header: "Why",
      width: "68px",
      quiet: true,
      align: "end",
      cell: ({ person }) => <WhyLink person={person.id} about={person.name} tabIndex={-1} />,
    },
  ];
}

/** The columns of the spaces in which a group has a row. */
export const groupSpaceColumns: readonly GridColumn<GroupDetail["spaces"][number]>[] = [
  {
    id: "space",
    header: "Space",
    width: "minmax(160px, 1.2fr)",
    cell: ({ space }) => <SpaceLink space={space} tabIndex={-1} />,
  },
  {
    id: "gives",
    header: "Gives",
    width: "minmax(160px, 2fr)",
    cell: ({ permissions }) => {
      const labels = permissions.map(permissionLabel).join(", ");
      return <span title={labels}>{labels}</span>;
    },
  },
  {
    id: "count",
    header: `Of ${permissionKeys.length}`,
    width: "64px",
    align: "end",
    cell: ({ permissions }) => <span>{permissions.length}</span>,
  },
  {
    id: "why",
    header: "Why",
    width: "68px",
    quiet: true,
    align: "end",
    cell: ({ space }) => <WhyLink space={space.id} about={space.name} tabIndex={-1} />,
  },
];
