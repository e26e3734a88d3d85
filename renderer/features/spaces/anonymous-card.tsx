import type { ReactElement } from "react";
import { Card } from "#renderer/components/card.tsx";
import type { TableRow } from "#renderer/components/permission-table/table-sections.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import { viewPermission } from "#shared/permissions/permissions.ts";
import classes from "./spaces.module.css";

interface Props {
  readonly detail: SpaceDetail;
  readonly rows: readonly TableRow[];
}

/** Warns where View of the anonymous row is to be ticked: it opens the space to every guest (R13). */
export function AnonymousCard({ detail, rows }: Props): ReactElement | null {
  const held = detail.anonymous?.ticks.some((one) => one.permission === viewPermission) ?? false;
  const row = rows.find((one) => one.id === "anonymous");
  if (held || !row?.wanted.has(viewPermission)) return null;
  return (
    <Card title="Anonymous View reaches everyone">
      <p className={classes["text"]}>
        Everyone who is logged in can then view {detail.space.name}, every guest included, whatever
        their groups. Visitors who are not logged in can only where the site lets them in.
      </p>
    </Card>
  );
}
