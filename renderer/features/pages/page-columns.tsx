import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { GridColumn } from "#renderer/components/data-grid/grid-column.ts";
import { PageLink } from "#renderer/components/page-link.tsx";
import { WhyLink } from "#renderer/components/why-link.tsx";
import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { PageTreeRow } from "#shared/ipc/area-pages.ts";
import { ListedBriefly } from "./list-names.tsx";
import { LockMarks } from "./lock-marks.tsx";
import classes from "./pages.module.css";

/** The columns of a space's pages; `onToggle` opens or closes what is under one. */
export function pageColumns(
  space: SpaceRef,
  posts: boolean,
  onToggle: (row: PageTreeRow) => void,
): readonly GridColumn<PageTreeRow>[] {
  return [
    {
      id: "title",
      header: posts ? "Blog post" : "Page",
      width: "minmax(200px, 2.2fr)",
      cell: (row) => <TitleCell space={space} row={row} onToggle={onToggle} />,
    },
    {
      id: "restrictions",
      header: "Restrictions",
      width: "minmax(205px, 1.5fr)",
      cell: (row) => <LockMarks row={row} />,
    },
    {
      id: "view",
      header: "View list",
      width: "minmax(120px, 1.4fr)",
      cell: ({ view }) => <ListedBriefly list={view} />,
    },
    {
      id: "edit",
      header: "Edit list",
      width: "minmax(120px, 1.4fr)",
      cell: ({ edit }) => <ListedBriefly list={edit} />,
    },
    {
      id: "why",
      header: "Why",
      width: "68px",
      quiet: true,
      align: "end",
      cell: ({ page }) => (
        <WhyLink space={space.id} page={page.id} about={page.title} tabIndex={-1} />
      ),
    },
  ];
}

interface TitleProps {
  readonly space: SpaceRef;
  readonly row: PageTreeRow;
  readonly onToggle: (row: PageTreeRow) => void;
}

/** Deeper levels than this are not moved in further: the title keeps its room. */
const deepestShown = 8;

function TitleCell({ space, row, onToggle }: TitleProps): ReactElement {
  const { page, level, open } = row;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <span className={classes[`level${Math.min(level, deepestShown)}`]} aria-hidden="true" />
      {open === null ? (
        <span className={classes["leaf"]} />
      ) : (
        <UnstyledButton
          tabIndex={-1}
          className={classes["twist"] ?? ""}
          aria-label={`${open ? "Close" : "Open"} ${page.title}`}
          onClick={() => onToggle(row)}
        >
          <Chevron size={16} stroke={1.75} />
        </UnstyledButton>
      )}
      <PageLink space={space.id} page={page} tabIndex={-1} />
    </>
  );
}
