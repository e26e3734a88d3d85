import { type ReactElement, useCallback, useMemo, useState } from "react";
import { ChangeDialog } from "#renderer/components/change-dialog.tsx";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { useRowSelection } from "#renderer/components/data-grid/use-row-selection.ts";
import { manyOf } from "#renderer/components/words.ts";
import type { GuestAccess } from "#shared/ipc/area-guest-access.ts";
import classes from "./guest-access.module.css";
import type { GuestAccessSearch } from "./guest-access-search.ts";
import { GuestBulk } from "./guest-bulk.tsx";
import type { GuestChange } from "./guest-changes.ts";
import { guestColumns } from "./guest-columns.tsx";
import { type GuestRow, guestRows, rowKey } from "./guest-rows.ts";

interface Props {
  readonly access: GuestAccess;
  readonly search: GuestAccessSearch;
  readonly onOpen: (ids: readonly string[]) => void;
}

/** The guest groups with their members as a tree, and what can be done with the selected ones. */
export function GuestTree({ access, search, onOpen }: Props): ReactElement {
  const [change, setChange] = useState<GuestChange | null>(null);
  const rows = useMemo(() => guestRows(access), [access]);
  const { open: _, ...question } = search;
  const source = useLocalRows(rows, JSON.stringify(question));
  const selection = useRowSelection(rows, rowKey);
  const toggle = useCallback(
    ({ group: { group, open } }: GuestRow) => {
      const others = access.groups.filter((one) => one.open).map((one) => one.group.id as string);
      onOpen(open ? others.filter((id) => id !== group.id) : [...others, group.id]);
    },
    [access, onOpen],
  );
  const { grid } = selection;
  const cut = access.groups
    .filter((one) => one.open)
    .reduce((sum, one) => sum + one.memberCount - one.members.length, 0);
  const columns = useMemo(
    () => guestColumns({ onToggle: toggle, onChange: setChange, selection: grid }),
    [toggle, grid],
  );
  return (
    <>
      <GuestBulk rows={selection.rows} onClear={selection.clear} onChange={setChange} />
      <DataGrid
        label="Guest groups and their members"
        columns={columns}
        source={source}
        selection={grid}
        tree={{
          level: ({ member }) => (member ? 2 : 1),
          expanded: (row) => (row.member || row.group.memberCount === 0 ? null : row.open),
          onToggle: toggle,
        }}
      />
      {cut > 0 && (
        <p className={classes["cut"]}>
          {manyOf(cut, "member")} of large groups {cut === 1 ? "is" : "are"} not shown. Search or
          filter to find them.
        </p>
      )}
      {change !== null && (
        <ChangeDialog opened {...change} onDone={selection.clear} onClose={() => setChange(null)} />
      )}
    </>
  );
}
