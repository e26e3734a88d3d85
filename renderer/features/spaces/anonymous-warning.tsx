import type { ReactElement } from "react";
import type { TableRow } from "#renderer/components/permission-table/table-sections.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import classes from "./spaces.module.css";

interface Props {
  readonly detail: SpaceDetail;
  readonly rows: readonly TableRow[];
}

/** Warns where View of the anonymous row is to be ticked: it opens the space to every guest (R13). */
export function AnonymousWarning({ detail, rows }: Props): ReactElement | null {
  const held = detail.anonymous?.ticks.some((one) => one.permission === viewPermission) ?? false;
  const row = rows.find((one) => one.id === "anonymous");
  if (held || !row?.wanted.has(viewPermission)) return null;
  return (
    <p className={classes["warning"]}>
      <b>Anonymous View reaches every guest.</b> Everyone who is logged in can then view{" "}
      {detail.space.name}, whatever their groups.
    </p>
  );
}
