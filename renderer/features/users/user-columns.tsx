import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { designationWord } from "#shared/explanation/words.ts";
import type { PersonRow } from "#shared/ipc/area-people.ts";

/** The columns of the Users table. */
export const userColumns: readonly GridColumn<PersonRow>[] = [
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
    cell: ({ person }) => <span title={person.email ?? undefined}>{person.email ?? "hidden"}</span>,
  },
  {
    id: "designation",
    header: "Stands as",
    width: "minmax(110px, 1fr)",
    sortable: true,
    cell: ({ person }) => <span>{designationWord(person.designation)}</span>,
  },
  {
    id: "groups",
    header: "Groups",
    width: "92px",
    sortable: true,
    align: "end",
    cell: ({ groupCount }) => <span>{groupCount}</span>,
  },
  {
    id: "spaces",
    header: "Spaces",
    width: "92px",
    sortable: true,
    align: "end",
    cell: ({ spaceCount }) => <span>{spaceCount}</span>,
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
