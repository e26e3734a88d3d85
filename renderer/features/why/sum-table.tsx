import { type ReactElement, useRef } from "react";
import { classNames } from "#renderer/components/class-names.ts";
import { useGridFocus } from "#renderer/components/data-grid/use-grid-focus.ts";
import { GroupLink } from "#renderer/components/group-link.tsx";
import {
  opensGroup,
  PermissionHead,
} from "#renderer/components/permission-table/permission-head.tsx";
import table from "#renderer/components/permission-table/permission-table.module.css";
import { TickMark } from "#renderer/components/permission-table/tick-mark.tsx";
import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import {
  type PermissionKey,
  permissionKeys,
  permissions,
} from "#shared/permissions/permissions.ts";
import { type SumCell, type SumLine, sumLines } from "./sum-rows.ts";
import classes from "./sum-table.module.css";

interface Props {
  readonly explanation: SpaceExplanation;
  readonly chosen: PermissionKey;
  readonly onChoose: (permission: PermissionKey) => void;
}

/** The addition: sources, the guest limit taken off, the net. The column one stands in is the question. */
export function SumTable({ explanation, chosen, onChoose }: Props): ReactElement {
  const lines = sumLines(explanation);
  const body = useRef<HTMLTableElement>(null);
  const focus = useGridFocus({
    size: { firstRow: 1, lastRow: lines.length, columns: permissionKeys.length + 1, pageRows: 8 },
    start: { row: lines.length, column: permissionKeys.indexOf(chosen) + 1 },
    reveal: (row) =>
      body.current?.querySelector(`tr[data-at="${row}"]`)?.scrollIntoView({ block: "nearest" }),
    onMove: ({ column }) => {
      const permission = permissionKeys[column - 1];
      if (permission && permission !== chosen) onChoose(permission);
    },
  });
  const { person, space } = explanation;
  return (
    <div className={classes["scroller"]}>
      <table
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in by the arrow keys is a grid
        role="grid"
        aria-label={`What gives ${person.name} access to ${space.name}`}
        className={classNames(table["table"], classes["sum"])}
        {...focus.gridProps}
      >
        <PermissionHead first="Source" chosen={chosen} />
        <tbody>
          {lines.map((line, at) => (
            <tr
              key={line.id}
              data-at={at + 1}
              className={classNames(table["row"], classes[line.kind])}
            >
              <th
                scope="row"
                id={focus.cellId(at + 1, 0)}
                data-row={at + 1}
                data-column={0}
                className={classNames(
                  table["source"],
                  focus.isActive(at + 1, 0) && table["focused"],
                )}
              >
                <LineName line={line} first={at === 0} />
              </th>
              {permissions.map((permission, column) => (
                <td
                  key={permission.key}
                  id={focus.cellId(at + 1, column + 1)}
                  data-row={at + 1}
                  data-column={column + 1}
                  className={classNames(
                    opensGroup(permission) && table["edge"],
                    focus.isActive(at + 1, column + 1) && table["focused"],
                    permission.key === chosen && classes["column"],
                  )}
                >
                  <Cell cell={line.cell(permission.key)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineName({ line, first }: { line: SumLine; first: boolean }): ReactElement {
  const sign = line.kind === "limit" ? "−" : line.kind === "source" && !first ? "+" : "";
  return (
    <>
      <span className={classes["name"]}>
        {sign && <span className={classes["sign"]}>{sign}</span>}
        {line.group ? <GroupLink group={line.group} tabIndex={-1} /> : line.title}
      </span>
      <small title={line.sub}>{line.sub}</small>
    </>
  );
}

function Cell({ cell: { state, word, small } }: { cell: SumCell }): ReactElement {
  return (
    <>
      <TickMark state={state} {...(word === undefined ? {} : { word })} />
      {small && (
        <span
          className={classNames(classes["small"], state === "empty" && classes["words"])}
          aria-hidden="true"
        >
          {small}
        </span>
      )}
    </>
  );
}
