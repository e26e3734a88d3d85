import type { ReactElement } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import { EmptyState } from "#renderer/components/empty-state.tsx";
import { ErrorState } from "#renderer/components/error-state.tsx";
import { ImportButton } from "#renderer/components/import-button.tsx";
import { LoadingState } from "#renderer/components/loading-state.tsx";
import { Page } from "#renderer/components/page.tsx";
import { PlanForm } from "./plan-form.tsx";

/** The plan and its seats, the site-wide switch, and the rules that our sources leave open. */
export function PlanPage(): ReactElement {
  const workspace = useQueryCall("workspace.current", {});
  const hasInstance = Boolean(workspace.data?.instance);
  const { data, error, refetch } = useQueryCall("plan.get", {}, { enabled: hasInstance });
  return (
    <Page name="Plan and seats" fill {...(data?.site && { sub: `${data.name} · ${data.site}` })}>
      {error ? (
        <ErrorState
          title="The plan could not be shown"
          message={error.message}
          onRetry={() => void refetch()}
        />
      ) : data ? (
        <PlanForm key={data.name} detail={data} />
      ) : workspace.data && !hasInstance ? (
        <EmptyState title="No instance yet" actions={<ImportButton />}>
          Import what your site exports; its plan and rules are then set here.
        </EmptyState>
      ) : (
        <LoadingState lines={8} />
      )}
    </Page>
  );
}
