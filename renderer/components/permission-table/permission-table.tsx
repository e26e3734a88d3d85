import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { useGridFocus } from "../data-grid/use-grid-focus.ts";
import { PermissionHead } from "./permission-head.tsx";
import { PermissionRow } from "./permission-row.tsx";
import classes from "./permission-table.module.css";
import { itemsOf } from "./table-items.ts";
import type { TableRow, TableSection } from "./table-sections.ts";

export interface ChosenCell {
  readonly row: string;
  readonly permission: PermissionKey | undefined;
}

interface Props {
  readonly label: string;
  readonly sections: readonly TableSection[];
  readonly chosen: ChosenCell | null;
  /** Takes the focus as soon as it is drawn, on the chosen cell. */
  readonly focused: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (cell: ChosenCell) => void;
  /** Hears that a cell was turned, or a whole row where no permission is named. */
  readonly onTurn: (row: TableRow, permission: PermissionKey | undefined) => void;
}

const headHeight = 57;
const heights = { section: 34, row: 44 };
const columns = permissionKeys.length + 1;

/**
 * Confluence's permission table. One tab stop; the arrow keys move about in it and choose a cell,
 * Space turns it, Delete on a name clears the row. Only the rows in view exist.
 */
export function PermissionTable(props: Props): ReactElement {
  const { label, sections, chosen, focused, readOnly, onChoose, onTurn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const items = useMemo(() => itemsOf(sections), [sections]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const start = Math.max(1, rows.findIndex((one) => one.id === chosen?.row) + 1);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heights[items[at]?.row ? "row" : "section"],
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 10,
  });
  const reveal = (row: number) =>
    virtualizer.scrollToIndex(items.findIndex((item) => item.at === row));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where an address leads to; what is chosen here is in view
  useEffect(() => {
    reveal(start);
    if (focused) grid.current?.focus();
  }, []);
  const turn = (row: number, column: number) => {
    const of = rows[row - 1];
    if (of && column > 0) onTurn(of, permissionKeys[column - 1]);
  };
  const focus = useGridFocus({
    size: { firstRow: 1, lastRow: rows.length, columns, pageRows: 8 },
    start: {
      row: start,
      column: chosen?.permission ? permissionKeys.indexOf(chosen.permission) + 1 : 0,
    },
    reveal,
    onMove: ({ row, column }) => {
      const to = rows[row - 1];
      if (to) onChoose({ row: to.id, permission: permissionKeys[column - 1] });
    },
    onKey: (key, { row, column }) => {
      const of = rows[row - 1];
      if (key === "Delete" && column === 0 && of) {
        onTurn(of, undefined);
        return true;
      }
      if (column === 0 || (key !== " " && key !== "Enter")) return false;
      turn(row, column);
      return true;
    },
  });
  const shown = virtualizer.getVirtualItems();
  const before = (shown[0]?.start ?? headHeight) - headHeight;
  const after = virtualizer.getTotalSize() + headHeight - (shown.at(-1)?.end ?? headHeight);
  return (
    <div className={classes["scroller"]} ref={scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in by the arrow keys is a grid
        role="grid"
        aria-label={label}
        aria-readonly={readOnly}
        aria-rowcount={items.length + 2}
        aria-colcount={columns}
        className={classes["table"]}
        {...focus.gridProps}
      >
        <PermissionHead first="Group or person" />
        <tbody>
          <Gap height={before} />
          {shown.map(({ index }) => {
            const item = items[index];
            if (!item) return null;
            if (!item.row) {
              return (
                <tr key={item.title} aria-rowindex={index + 3} className={classes["section"]}>
                  <th scope="rowgroup" colSpan={columns}>
                    <b>{item.title}</b> {item.note}
                  </th>
                </tr>
              );
            }
            return (
              <PermissionRow
                key={item.row.id}
                row={item.row}
                at={item.at}
                index={index + 3}
                focus={focus}
                turnable={!readOnly && item.row.fixed === null}
                chosen={chosen?.row === item.row.id ? chosen.permission : undefined}
                onTurn={(column) => turn(item.at, column)}
              />
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** The height of the rows that do not exist just now. */
function Gap({ height }: { height: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it stands for rows that are not there, and is none itself
    <tr role="presentation">
      <td role="presentation" colSpan={columns} style={{ height }} />
    </tr>
  );
}
