import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { listed } from "#shared/explanation/words.ts";
import type { LookUp } from "#shared/ipc/area-people.ts";

/** The columns of the people a guest can look up. */
export const findableColumns: readonly GridColumn<LookUp["people"][number]>[] = [
  {
    id: "person",
    header: "Person",
    width: "minmax(160px, 1fr)",
    cell: ({ person }) => <PersonLink person={person} tabIndex={-1} />,
  },
  {
    id: "through",
    header: "Through",
    width: "minmax(200px, 2fr)",
    cell: ({ through }) => {
      const names = listed(through.map((space) => space.name));
      return <span title={names}>{names}</span>;
    },
  },
];
