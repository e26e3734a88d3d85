import type { ReactElement } from "react";
import { Tag } from "#renderer/components/tag.tsx";
import { useHasPending } from "./use-pending.ts";

/** Says of a space in a list that changes to it are not saved yet. */
export function UnsavedTag({ space }: { space: string }): ReactElement | null {
  return useHasPending(space) ? <Tag>unsaved changes</Tag> : null;
}
