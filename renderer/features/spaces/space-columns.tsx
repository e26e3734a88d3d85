import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { SpaceLink } from "#renderer/components/space-link.tsx";
import { Tag } from "#renderer/components/tag.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import { designationWord } from "#shared/explanation/words.ts";
import type { PersonRow } from "#shared/ipc/area-people.ts";
import type { SpaceRow } from "#shared/ipc/area-spaces.ts";
import { spaceTypeWord } from "./space-words.ts";
import { UnsavedTag } from "./unsaved-tag.tsx";

/** The columns of the Spaces table. */
export const spaceColumns: readonly GridColumn<SpaceRow>[] = [
  {
    id: "name",
    header: "Space",
    width: "minmax(200px, 2fr)",
    sortable: true,
    cell: ({ space, openToAll }) => (
      <>
        <SpaceLink space={space} tabIndex={-1} />
        <UnsavedTag space={space.id} />
        {openToAll && <Tag>open to everyone</Tag>}
      </>
    ),
  },
  {
    id: "key",
    header: "Key",
    width: "minmax(80px, 0.8fr)",
    sortable: true,
    cell: ({ space }) => <span title={space.key}>{space.key}</span>,
  },
  {
    id: "type",
    header: "Type",
    width: "minmax(110px, 0.8fr)",
    sortable: true,
    cell: ({ type }) => <span>{spaceTypeWord(type)}</span>,
  },
  {
    id: "people",
    header: "Can view",
    width: "104px",
    sortable: true,
    align: "end",
    cell: ({ peopleCount }) => <span>{peopleCount.toLocaleString("en")}</span>,
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
    id: "why",
    header: "Why",
    width: "68px",
    quiet: true,
    align: "end",
    cell: ({ space }) => <WhyLink space={space.id} about={space.name} tabIndex={-1} />,
  },
];

/** The columns of the people who can view a space. */
export function viewerColumns(space: SpaceRef): readonly GridColumn<PersonRow>[] {
  return [
    {
      id: "name",
      header: "Name",
      width: "minmax(180px, 2fr)",
      sortable: true,
      cell: ({ person }) => <PersonLink person={person} tabIndex={-1} />,
    },
    {
      id: "email",
      header: "E-mail",
      width: "minmax(150px, 2fr)",
      sortable: true,
      cell: ({ person }) => <span>{person.email ?? "hidden"}</span>,
    },
    {
      id: "designation",
      header: "Stands as",
      width: "minmax(110px, 1fr)",
      sortable: true,
      cell: ({ person }) => <span>{designationWord(person.designation)}</span>,
    },
    {
      id: "why",
      header: "Why",
      width: "68px",
      quiet: true,
      align: "end",
      cell: ({ person }) => (
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
