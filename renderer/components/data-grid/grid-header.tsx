import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { RowData, rowSortingFeature, Table } from "@tanstack/react-table";
import type { CSSProperties, ReactElement } from "react";
import { classNames } from "../class-names.ts";
import classes from "./data-grid.module.css";
import type { GridColumn } from "./grid-column.ts";
import type { GridFocus } from "./use-grid-focus.ts";

interface Props<Row extends RowData, Data extends RowData> {
  readonly table: Pick<
    Table<{ rowSortingFeature: typeof rowSortingFeature }, Data>,
    "getHeaderGroups"
  >;
  readonly columns: readonly GridColumn<Row>[];
  readonly focus: GridFocus;
  readonly template: CSSProperties;
}

/** The header row of a grid; a sortable column's header is a button, and says how it is sorted. */
export function GridHeader<Row extends RowData, Data extends RowData>({
  table,
  columns,
  focus,
  template,
}: Props<Row, Data>): ReactElement {
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <thead className={classes["head"]}>
      <tr
        aria-rowindex={1}
        className={classNames(classes["row"], classes["headRow"])}
        style={template}
      >
        {columns.map((column, at) => {
          const own = headers[at]?.column;
          const sorted = own?.getIsSorted() ?? false;
          return (
            <th
              key={column.id}
              scope="col"
              id={focus.cellId(0, at)}
              aria-colindex={at + 1}
              aria-sort={ariaSort(column.sortable === true, sorted)}
              data-row={0}
              data-column={at}
              className={classNames(
                classes["cell"],
                classes["headCell"],
                column.align === "end" && classes["end"],
                focus.isActive(0, at) && classes["focused"],
              )}
            >
              {column.quiet ? (
                <VisuallyHidden>{column.header}</VisuallyHidden>
              ) : column.sortable ? (
                <UnstyledButton
                  tabIndex={-1}
                  className={classNames(classes["sort"], sorted !== false && classes["sorted"])}
                  onClick={() => own?.toggleSorting()}
                >
                  {column.header}
                  {sorted === "asc" && <IconChevronUp className={classes["arrow"] ?? ""} />}
                  {sorted === "desc" && <IconChevronDown className={classes["arrow"] ?? ""} />}
                </UnstyledButton>
              ) : (
                <span>{column.header}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function ariaSort(sortable: boolean, sorted: false | "asc" | "desc") {
  if (!sortable) return undefined;
  if (sorted === false) return "none";
  return sorted === "asc" ? "ascending" : "descending";
}
