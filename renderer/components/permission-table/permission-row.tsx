import type { ReactElement } from "react";
import {
  type PermissionKey,
  permissionLabel,
  permissions,
} from "#shared/permissions/permissions.ts";
import { classNames } from "../class-names.ts";
import type { GridFocus } from "../data-grid/use-grid-focus.ts";
import { opensGroup } from "./permission-head.tsx";
import classes from "./permission-table.module.css";
import { PrincipalCell } from "./principal-cell.tsx";
import { type TableRow, tickState } from "./table-sections.ts";
import { TickMark } from "./tick-mark.tsx";
import { type TickState, tickWords } from "./tick-state.ts";

interface Props {
  readonly row: TableRow;
  /** Its place among the rows, from 1, and among all lines. */
  readonly at: number;
  readonly index: number;
  readonly focus: GridFocus;
  readonly turnable: boolean;
  /** The permission that is chosen in this row. */
  readonly chosen: PermissionKey | undefined;
  readonly onTurn: (column: number) => void;
}

const turnedStates: readonly TickState[] = ["added", "cleared"];

/** One row of the permission table: whose it is, and its 14 ticks, each with a name to be heard. */
export function PermissionRow({
  row,
  at,
  index,
  focus,
  turnable,
  chosen,
  onTurn,
}: Props): ReactElement {
  return (
    <tr aria-rowindex={index} className={classes["row"]}>
      <th
        scope="row"
        id={focus.cellId(at, 0)}
        aria-colindex={1}
        data-row={at}
        data-column={0}
        className={classNames(classes["source"], focus.isActive(at, 0) && classes["focused"])}
      >
        <PrincipalCell row={row} />
      </th>
      {permissions.map((permission, before) => {
        const column = before + 1;
        const state = tickState(row, permission.key);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys, and turns the cell by Space
          <td
            key={permission.key}
            id={focus.cellId(at, column)}
            aria-colindex={column + 1}
            aria-label={cellName(row, permission.key, state)}
            data-row={at}
            data-column={column}
            onClick={() => onTurn(column)}
            className={classNames(
              turnable && classes["turnable"],
              opensGroup(permission) && classes["edge"],
              turnedStates.includes(state) && classes["turned"],
              focus.isActive(at, column) && classes["focused"],
              chosen === permission.key && classes["chosen"],
            )}
          >
            <TickMark state={state} />
          </td>
        );
      })}
    </tr>
  );
}

/** A cell as one hears it: "Northwind contractors, Pages add, granted". */
export function cellName(row: TableRow, permission: PermissionKey, state: TickState): string {
  const [group = "", tick] = permissionLabel(permission).split(": ");
  const label = tick === undefined ? group : `${group} ${tick.toLowerCase()}`;
  return `${row.name}, ${label}, ${state === "empty" ? "not granted" : tickWords[state]}`;
}
