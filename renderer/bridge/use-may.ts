import type { Change } from "#shared/model/change.ts";
import { useBarred } from "./use-barred.ts";
import { useQueryCall } from "./use-query-call.ts";

/**
 * Why changes such as these cannot be made just now, as a sentence; null while they can: because what
 * is shown cannot be changed, or because whoever is acted as may not (R29). Their things need not exist.
 */
export function useMay(changes: readonly Change[]): string | null {
  const barred = useBarred();
  const may = useQueryCall(
    "changes.may",
    { changes: changes.slice(0, 200) },
    { enabled: changes.length > 0 },
  );
  return barred ?? may.data?.find((sentence) => sentence !== null) ?? null;
}
