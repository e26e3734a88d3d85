import {
  type ColumnDef,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { classNames } from "../class-names.ts";
import classes from "./data-grid.module.css";
import type { GridColumn, GridSelection, GridSort, GridTree } from "./grid-column.ts";
import { GridHeader } from "./grid-header.tsx";
import type { RowSource } from "./row-source.ts";
import { selectionClick, selectionKey } from "./selecting.ts";
import { useGridFocus } from "./use-grid-focus.ts";

const headerHeight = 37;
const rowHeight = 40;
const features = tableFeatures({ rowSortingFeature });

interface Indexed<Row> {
  readonly index: number;
  readonly row: Row;
}

interface Props<Row extends RowData> {
  /** What the grid shows, for those who hear it. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly source: RowSource<Row>;
  readonly sort?: GridSort;
  readonly onSort?: (sort: GridSort) => void;
  /** The row to start at, as left before. */
  readonly at?: number;
  /** Hears which row one stood on when a link in the grid is followed. */
  readonly onLeave?: (at: number) => void;
  /** Makes it a tree: rows that open and close, and rows within them. */
  readonly tree?: GridTree<Row>;
  /** Makes its rows selectable: Space, Ctrl or Cmd with a click, Shift with arrows or a click. */
  readonly selection?: GridSelection;
}

/**
 * A virtual table: only the rows in view exist, whatever the source holds. Sorting belongs to the
 * source's owner; the grid only tells the wish.
 */
export function DataGrid<Row extends RowData>({
  label,
  columns,
  source,
  sort,
  onSort,
  at = 0,
  onLeave,
  tree,
  selection,
}: Props<Row>): ReactElement {
  const scroller = useRef<HTMLTableElement>(null);
  const virtualizer = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialOffset: Math.max(0, at * rowHeight - 2 * rowHeight),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { want, rowAt, question, count } = source;
  useEffect(() => want(first, last), [want, first, last]);

  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const data = useMemo(() => {
    const rows: Indexed<Row>[] = [];
    for (let index = first; index <= last; index++) {
      const row = rowAt(index);
      if (row !== undefined) rows.push({ index, row });
    }
    return rows;
  }, [rowAt, first, last]);
  const definitions = useMemo<ColumnDef<typeof features, Indexed<Row>>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (one: Indexed<Row>) => one.index,
        enableSorting: column.sortable === true,
        sortDescFirst: column.align === "end",
        cell: ({ row }) => column.cell(row.original.row),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (one) => String(one.index),
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sort ? [{ id: sort.id, desc: sort.descending }] : [] },
    onSortingChange: (updater) => {
      const now = sort ? [{ id: sort.id, desc: sort.descending }] : [];
      const [next] = typeof updater === "function" ? updater(now) : updater;
      if (next) onSort?.({ id: next.id, descending: next.desc });
    },
  });

  const viewRows = Math.floor((virtualizer.scrollRect?.height ?? 400) / rowHeight) - 2;
  const focus = useGridFocus({
    size: {
      firstRow: 0,
      lastRow: count,
      columns: columns.length,
      pageRows: Math.max(1, viewRows),
    },
    start: { row: Math.min(at + 1, count), column: 0 },
    reveal: (row) => {
      if (row > 0) virtualizer.scrollToIndex(row - 1);
    },
    onMove: ({ row }, extending) => {
      if (extending && row > 0) selection?.onSelect(row - 1, "range");
    },
    onKey: (key, { row, column }, withCtrl) => {
      if (selection && selectionKey(selection, key, row - 1, withCtrl)) return true;
      const opens = column === 0 ? rowAt(row - 1) : undefined;
      if (!tree || opens === undefined) return false;
      if (tree.expanded(opens) !== (key === "ArrowLeft")) return false;
      if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
      tree.onToggle(opens);
      return true;
    },
    onClick: (event) => selection && selectionClick(selection, event),
    onLeave: ({ row }) => onLeave?.(Math.max(0, row - 1)),
  });
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };
  const { rowsById } = table.getRowModel();

  return (
    <div className={classes["frame"]} style={{ height: headerHeight + count * rowHeight }}>
      <table
        ref={scroller}
        role={tree ? "treegrid" : "grid"}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-busy={source.stale}
        className={classes["grid"]}
        {...focus.gridProps}
        {...(selection && { "aria-multiselectable": true })}
      >
        <GridHeader table={table} columns={columns} focus={focus} template={template} />
        <tbody
          className={classNames(classes["body"], source.stale && classes["stale"])}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => (
            <tr
              key={item.key}
              aria-rowindex={item.index + 2}
              {...treeProps(tree, rowAt(item.index))}
              aria-selected={selection?.isSelected(item.index)}
              className={classNames(
                classes["row"],
                classes["bodyRow"],
                focus.active.row === item.index + 1 && classes["active"],
                at > 0 && at === item.index && classes["kept"],
                selection?.isSelected(item.index) && classes["selected"],
              )}
              style={{ ...template, transform: `translateY(${item.start - headerHeight}px)` }}
            >
              {columns.map((column, at) => {
                const cell = rowsById[String(item.index)]?.getAllCells()[at];
                const row = item.index + 1;
                return (
                  <td
                    key={column.id}
                    id={focus.cellId(row, at)}
                    aria-colindex={at + 1}
                    data-row={row}
                    data-column={at}
                    className={classNames(
                      classes["cell"],
                      at === 0 && classes["first"],
                      column.align === "end" && classes["end"],
                      focus.isActive(row, at) && classes["focused"],
                    )}
                  >
                    {cell ? (
                      <table.FlexRender cell={cell} />
                    ) : (
                      <span className={classes["placeholder"]} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function treeProps<Row>(tree: GridTree<Row> | undefined, row: Row | undefined) {
  if (!tree || row === undefined) return {};
  const expanded = tree.expanded(row);
  return {
    "aria-level": tree.level(row),
    ...(expanded === null ? {} : { "aria-expanded": expanded }),
  };
}
