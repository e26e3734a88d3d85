import { useDebouncedValue } from "@mantine/hooks";
import type { Impact } from "#shared/explanation/impact.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import { useQueryCall } from "./use-query-call.ts";

/** What changes would do, or why they would be refused; neither before it is known. */
export interface Preview {
  readonly impact: Impact | null;
  readonly refused: Failure | null;
  readonly pending: boolean;
}

const nothing: Preview = { impact: null, refused: null, pending: false };

/** What changes would do before they are made (R26), asked once they stay the same for a moment. */
export function usePreview(changes: readonly Change[]): Preview {
  const asked = JSON.stringify(changes);
  const [settled] = useDebouncedValue(asked, 200, { leading: true });
  const input = { changes: JSON.parse(settled) as Change[] };
  const { data, error } = useQueryCall("changes.preview", input, {
    enabled: input.changes.length > 0,
  });
  if (changes.length === 0) return nothing;
  if (settled !== asked) return { ...nothing, pending: true };
  return {
    impact: data ?? null,
    refused: error?.failure ?? null,
    pending: data === undefined && error === null,
  };
}
