import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { PermissionTable } from "#renderer/components/permission-table/permission-table.tsx";
import { sectionsOf } from "#renderer/components/permission-table/table-sections.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { CellCard } from "./cell-card.tsx";
import classes from "./spaces.module.css";
import { ViewersCard } from "./viewers-card.tsx";

const route = getRouteApi("/spaces/$id");

/** The permission table of a space, and at its side what the chosen cell says. */
export function SpacePermissions({ detail }: { detail: SpaceDetail }): ReactElement {
  const { row, permission } = route.useSearch();
  const navigate = route.useNavigate();
  const sections = useMemo(() => sectionsOf(detail), [detail]);
  const chosen = sections.flatMap((section) => section.rows).find((one) => one.id === row);
  return (
    <div className={classes["layout"]}>
      <PermissionTable
        label={`Permissions of ${detail.space.name}`}
        sections={sections}
        chosen={chosen ? { row: chosen.id, permission } : null}
        onChoose={(cell) =>
          void navigate({ search: (now) => ({ ...now, ...cell }), replace: true })
        }
      />
      <aside className={classes["side"]} aria-label="What the table says">
        <CellCard detail={detail} row={chosen} permission={permission} />
        <ViewersCard detail={detail} />
      </aside>
    </div>
  );
}
