import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useMay } from "#renderer/bridge/use-may.ts";
import { cellName } from "#renderer/components/permission-table/permission-row.tsx";
import { PermissionTable } from "#renderer/components/permission-table/permission-table.tsx";
import {
  sectionsOf,
  type TableRow,
  tickState,
} from "#renderer/components/permission-table/table-sections.ts";
import { useInterface } from "#renderer/state/interface-store.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { AnonymousWarning } from "./anonymous-warning.tsx";
import { CellCard, neverText } from "./cell-card.tsx";
import { PendingCard } from "./pending-card.tsx";
import { changesOf, grantIn, pendingOf, turnCell } from "./pending-changes.ts";
import classes from "./spaces.module.css";
import { usePending } from "./use-pending.ts";
import { ViewersCard } from "./viewers-card.tsx";

const route = getRouteApi("/spaces/$id");

interface Props {
  readonly detail: SpaceDetail;
  /** How often a row was added here; the table then starts on the chosen one, with the focus. */
  readonly added: number;
}

/** The permission table of a space, changed in place; at its side what is pending, and what the chosen cell says. */
export function SpacePermissions({ detail, added }: Props): ReactElement {
  const { row, permission } = route.useSearch();
  const navigate = route.useNavigate();
  const { space } = detail;
  const pending = usePending(space.id);
  const announce = useInterface((state) => state.announce);
  const barred = useMay(grantIn(space.id));
  const sections = useMemo(() => sectionsOf(detail, pending.rows), [detail, pending.rows]);
  const rows = sections.flatMap((section) => section.rows);
  const changes = changesOf(space.id, rows);
  const chosen = rows.find((one) => one.id === row);
  const turn = (of: TableRow, key: PermissionKey | undefined) => {
    const state = key && tickState(of, key);
    const never = state === "never" ? neverText(of) : null;
    const why = barred ?? of.fixed ?? never;
    if (why !== null) return announce(why);
    const next = key ? turnCell(of, key) : pendingOf(of, new Set());
    pending.put(of.id, next);
    announce(heardAfter(of, key, next?.wanted));
  };
  return (
    <>
      {barred !== null && <p className={classes["barred"]}>{barred}</p>}
      <div className={classes["layout"]}>
        <PermissionTable
          key={added}
          label={`Permissions of ${space.name}`}
          sections={sections}
          chosen={chosen ? { row: chosen.id, permission } : null}
          focused={added > 0}
          readOnly={barred !== null}
          onChoose={(cell) =>
            void navigate({ search: (now) => ({ ...now, ...cell }), replace: true })
          }
          onTurn={turn}
        />
        <aside className={classes["side"]} aria-label="What the table says">
          {changes.length > 0 && (
            <div className={classes["pending"]}>
              <AnonymousWarning detail={detail} rows={rows} />
              <PendingCard space={space} changes={changes} barred={barred} pending={pending} />
            </div>
          )}
          <div className={classes["rest"]}>
            <CellCard detail={detail} row={chosen} permission={permission} />
            <ViewersCard detail={detail} />
          </div>
        </aside>
      </div>
    </>
  );
}

function heardAfter(
  of: TableRow,
  key: PermissionKey | undefined,
  wanted: readonly PermissionKey[] | undefined,
): string {
  if (!key) return `The row of ${of.name} goes when you save`;
  const held = wanted ?? of.row.ticks.map((one) => one.permission);
  const after = { ...of, wanted: new Set(held) };
  return cellName(after, key, tickState(after, key));
}
