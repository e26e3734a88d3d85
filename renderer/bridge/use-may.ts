import type { Change } from "#shared/model/change.ts";
import { useBarred } from "./use-barred.ts";
import { useQueryCall } from "./use-query-call.ts";

/**
 * Why a change of this kind cannot be made just now, as a sentence: what is shown cannot be changed,
 * or whoever is acted as may not make it (R29). Null while it can be made.
 */
export function useMay(change: Change): string | null {
  const barred = useBarred();
  const { data } = useQueryCall("changes.may", { changes: [change] });
  return barred ?? data?.[0] ?? null;
}
