import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { PersonLink } from "#renderer/components/person-link.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { routeWord } from "#renderer/components/words.ts";
import type { PageRef } from "#shared/explanation/decision.ts";
import { listPassed } from "#shared/explanation/page-words.ts";
import type { PageHolder } from "#shared/ipc/area-pages.ts";
import type { PageAbility } from "#shared/model/page.ts";

/** The columns of the people who can do something on a page. */
export function readerColumns(
  space: string,
  page: PageRef,
  ability: PageAbility,
): readonly GridColumn<PageHolder>[] {
  return [
    {
      id: "name",
      header: "Name",
      width: "minmax(190px, 1.2fr)",
      cell: ({ person }) => <PersonLink person={person} amongGuests tabIndex={-1} />,
    },
    {
      id: "how",
      header: "In the space by, and past the lists",
      width: "minmax(190px, 2fr)",
      cell: (holder) => {
        const text = howText(holder);
        return <span title={text}>{text}</span>;
      },
    },
    {
      id: "why",
      header: "Why",
      width: "68px",
      quiet: true,
      align: "end",
      cell: ({ person }) => (
        <WhyLink
          {...{ person: person.id, space, page: page.id, ability }}
          about={`${person.name} on ${page.title}`}
          tabIndex={-1}
        />
      ),
    },
  ];
}

function howText({ routes, lists, certainty }: PageHolder): string {
  const parts = [routes.map(routeWord).join(", "), ...lists.map(listPassed)];
  return `${certainty === "probable" ? "probably: " : ""}${parts.join("; ")}`;
}
