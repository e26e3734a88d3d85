import { useCallback } from "react";
import { useQueryCall } from "#renderer/bridge/use-query-call.ts";
import {
  type PendingRow,
  type PendingRows,
  usePendingStore,
} from "#renderer/state/pending-store.ts";

const none: PendingRows = {};

export interface Pending {
  readonly rows: PendingRows;
  /** Takes the row out of the set when it is null. */
  put(id: string, row: PendingRow | null): void;
  discard(): void;
}

/** The unsaved changes of a space of the instance in view. */
export function usePending(space: string): Pending {
  const key = useInstanceKey() + space;
  const rows = usePendingStore((state) => state.spaces[key] ?? none);
  const put = usePendingStore((state) => state.put);
  const discard = usePendingStore((state) => state.discard);
  return {
    rows,
    put: useCallback((id, row) => put(key, id, row), [key, put]),
    discard: useCallback(() => discard(key), [key, discard]),
  };
}

/** Whether a space of the instance in view has unsaved changes. */
export function useHasPending(space: string): boolean {
  const key = useInstanceKey() + space;
  return usePendingStore((state) => key in state.spaces);
}

function useInstanceKey(): string {
  const { data } = useQueryCall("workspace.current", {});
  return `${data?.path ?? ""}\n${data?.instance?.id ?? ""}\n`;
}
