import type { ReactElement } from "react";
import { BlameWords } from "#renderer/components/blame-words.tsx";
import { Card } from "#renderer/components/card.tsx";
import { type TableRow, tickState } from "#renderer/components/permission-table/table-sections.ts";
import { WhyLink } from "#renderer/components/why-link.tsx";
import { givenBlame } from "#shared/explanation/blame.ts";
import { upperFirst } from "#shared/explanation/words.ts";
import type { SpaceDetail } from "#shared/ipc/area-spaces.ts";
import {
  type PermissionKey,
  permissionKeys,
  permissionLabel,
} from "#shared/permissions/permissions.ts";
import classes from "./spaces.module.css";

interface Props {
  readonly detail: SpaceDetail;
  readonly row: TableRow | undefined;
  readonly permission: PermissionKey | undefined;
}

/** What the chosen cell of the table says: by whom and when, or what an empty cell does not mean. */
export function CellCard({ detail, row, permission }: Props): ReactElement {
  if (!row) {
    return (
      <Card title="A row adds, and never takes away">
        <p className={classes["text"]}>
          What someone may do here is everything their groups and their own row give together.
          Choose a cell to see who gave it, and when.
        </p>
      </Card>
    );
  }
  const { person } = row.row;
  return (
    <Card title={permission ? `${permissionLabel(permission)} · ${row.name}` : row.name}>
      <div aria-live="polite">
        <p className={classes["text"]}>
          <CellText row={row} permission={permission} />
        </p>
      </div>
      {person && (
        <p className={classes["after"]}>
          <WhyLink
            person={person.id}
            space={detail.space.id}
            {...(permission ? { permission } : {})}
            about={`${person.name} in ${detail.space.name}`}
            label="Open Why"
          />
        </p>
      )}
    </Card>
  );
}

/** Why an Admin cell can never be ticked. */
export function neverText({ row }: TableRow): string {
  return row.group || row.person
    ? "Guests can't be space admins, so this can never be ticked."
    : "Whoever is not logged in can't be an admin, so this can never be ticked.";
}

function CellText({ row, permission }: Omit<Props, "detail"> & { row: TableRow }): ReactElement {
  const { ticks } = row.row;
  if (!permission) {
    const labels = permissionKeys.filter((key) => row.wanted.has(key)).map(permissionLabel);
    if (labels.length === 0) return <>Nothing is ticked.</>;
    return (
      <>
        {labels.length} of 14 ticked: {labels.join(", ")}.
      </>
    );
  }
  const origin = ticks.find((tick) => tick.permission === permission)?.origin ?? null;
  const { text, change } = givenBlame(origin);
  const given = <BlameWords blame={{ text: upperFirst(text), change }} />;
  switch (tickState(row, permission)) {
    case "granted":
    case "probable":
      return <>{given}.</>;
    case "suppressed":
      return <>{given}. It does not count: guests can't be space admins.</>;
    case "added":
      return <>Ticked, but not saved yet.</>;
    case "cleared":
      return <>Cleared, but not saved yet. {given}.</>;
    case "never":
      return <>{neverText(row)}</>;
    case "empty":
      return <>Not ticked. That takes nothing away: another row may still give it.</>;
  }
}
