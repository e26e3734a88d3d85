import { IconArchive } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { DataGrid } from "#renderer/components/data-grid/data-grid.tsx";
import { useLocalRows } from "#renderer/components/data-grid/use-local-rows.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useLast } from "#renderer/components/use-last.ts";
import type { BackupRow } from "#shared/ipc/area-backups.ts";
import { backupColumns } from "./backup-columns.tsx";
import { backupCopies } from "./backup-copies.ts";
import { BackupDialog } from "./backup-dialog.tsx";
import { VerifyButton } from "./verify-button.tsx";

const route = getRouteApi("/backups");

/** Every backup of the open workspace, and what one would bring back. */
export function BackupsPage(): ReactElement {
  const { data, error, refetch } = useQueryCall("backups.list", { path: null }, { fresh: true });
  return (
    <Page
      name="Backups"
      fill
      actions={<VerifyButton />}
      sub="Made when the workspace is opened, and daily while it is open, in two places: beside it, and in the app's own folder. The last ten are kept, then one a day for thirty days."
    >
      {error ? (
        <ErrorState
          title="The backups could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <LoadingState lines={8} />
      ) : data.length === 0 ? (
        <EmptyState icon={<IconArchive size={28} stroke={1.5} />} title="There is no backup yet">
          The first is made when this workspace is opened to be changed.
        </EmptyState>
      ) : (
        <Backups rows={data} />
      )}
    </Page>
  );
}

function Backups({ rows }: { rows: readonly BackupRow[] }): ReactElement {
  const { backup: wanted } = route.useSearch();
  const shown = useLast(wanted);
  const navigate = route.useNavigate();
  const { data: workspace } = useQueryCall("workspace.current", {});
  const revision = workspace?.revision ?? 0;
  const columns = useMemo(() => backupColumns(revision), [revision]);
  const backups = useMemo(() => backupCopies(rows), [rows]);
  const source = useLocalRows(backups, "backups");
  return (
    <>
      <DataGrid label="Backups, newest first" columns={columns} source={source} />
      <BackupDialog
        opened={wanted !== null}
        backup={backups.find(({ name }) => name === shown)}
        onClose={() => void navigate({ search: { backup: null } })}
      />
    </>
  );
}
