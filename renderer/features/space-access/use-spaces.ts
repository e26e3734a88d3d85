import { useQueries } from "@tanstack/react-query";
import { queryCall } from "#renderer/bridge/use-query-call.ts";
import type { SpaceRef } from "#shared/explanation/decision.ts";

/** The spaces of these ids, in this order, as far as they are loaded. */
export function useSpaces(ids: readonly string[]): readonly SpaceRef[] {
  const found = useQueries({ queries: ids.map((id) => queryCall("spaces.get", { id })) });
  return found.flatMap(({ data }) => data?.space ?? []);
}
