import { Fragment, type ReactElement, useEffect, useRef } from "react";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { permissionKeys, permissions } from "#shared/permissions/permissions.ts";
import { classNames } from "../class-names.ts";
import { useGridFocus } from "../data-grid/use-grid-focus.ts";
import { opensGroup, PermissionHead } from "./permission-head.tsx";
import classes from "./permission-table.module.css";
import { PrincipalCell } from "./principal-cell.tsx";
import { type TableSection, tickState } from "./table-sections.ts";
import { TickMark } from "./tick-mark.tsx";

export interface ChosenCell {
  readonly row: string;
  readonly permission: PermissionKey | undefined;
}

interface Props {
  readonly label: string;
  readonly sections: readonly TableSection[];
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
}

/** Confluence's permission table. One tab stop; the arrow keys move about in it, and choose a cell. */
export function PermissionTable({ label, sections, chosen, onChoose }: Props): ReactElement {
  const body = useRef<HTMLTableElement>(null);
  const rows = sections.flatMap((section) => section.rows);
  const reveal = (row: number) =>
    body.current?.querySelector(`tr[data-at="${row}"]`)?.scrollIntoView({ block: "nearest" });
  const start = rows.findIndex((one) => one.id === chosen?.row) + 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where an address leads to; what is chosen here is in view
  useEffect(() => reveal(start), []);
  const focus = useGridFocus({
    size: { firstRow: 1, lastRow: rows.length, columns: permissionKeys.length + 1, pageRows: 8 },
    start: {
      row: Math.max(1, start),
      column: chosen?.permission ? permissionKeys.indexOf(chosen.permission) + 1 : 0,
    },
    reveal,
    onMove: ({ row, column }) => {
      const to = rows[row - 1];
      if (to) onChoose({ row: to.id, permission: permissionKeys[column - 1] });
    },
  });
  let at = 0;
  return (
    <div className={classes["scroller"]}>
      <table
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in by the arrow keys is a grid
        role="grid"
        aria-label={label}
        className={classes["table"]}
        {...focus.gridProps}
      >
        <PermissionHead first="Group or person" />
        <tbody>
          {sections.map((section) => (
            <Fragment key={section.title}>
              <tr className={classes["section"]}>
                <th scope="rowgroup" colSpan={permissionKeys.length + 1}>
                  <b>{section.title}</b> {section.note}
                </th>
              </tr>
              {section.rows.map((row) => {
                at += 1;
                const here = at;
                return (
                  <tr key={row.id} data-at={here} className={classes["row"]}>
                    <th
                      scope="row"
                      id={focus.cellId(here, 0)}
                      data-row={here}
                      data-column={0}
                      className={classNames(
                        classes["source"],
                        focus.isActive(here, 0) && classes["focused"],
                      )}
                    >
                      <PrincipalCell row={row} />
                    </th>
                    {permissions.map((permission, column) => (
                      <td
                        key={permission.key}
                        id={focus.cellId(here, column + 1)}
                        data-row={here}
                        data-column={column + 1}
                        className={classNames(
                          opensGroup(permission) && classes["edge"],
                          focus.isActive(here, column + 1) && classes["focused"],
                          chosen?.row === row.id &&
                            chosen.permission === permission.key &&
                            classes["chosen"],
                        )}
                      >
                        <TickMark state={tickState(row, permission.key)} />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
