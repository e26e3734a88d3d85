import { create } from "zustand";
import type { GroupRef, PersonRef } from "#shared/explanation/decision.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** What is to become of one row of a permission table, not saved yet. */
export interface PendingRow {
  /** Whose row it is, so that one can be drawn that the space does not have yet. */
  readonly group: GroupRef | null;
  readonly person: PersonRef | null;
  /** What the row should hold in the end. */
  readonly wanted: readonly PermissionKey[];
}

/** By the row's name in an address: "group:ID", "person:ID", "anonymous". */
export type PendingRows = Readonly<Record<string, PendingRow>>;

interface PendingState {
  /** By workspace, instance and space; a space without unsaved changes is not there. */
  readonly spaces: Readonly<Record<string, PendingRows>>;
  /** Takes the row out of the set when it is null. */
  readonly put: (space: string, id: string, row: PendingRow | null) => void;
  readonly discard: (space: string) => void;
}

/** Changes to permission tables that were made but not saved; they outlast going elsewhere. */
export const usePendingStore = create<PendingState>((set) => ({
  spaces: {},
  put: (space, id, row) =>
    set(({ spaces }) => {
      const { [id]: _, ...others } = spaces[space] ?? {};
      const rows = row === null ? others : { ...others, [id]: row };
      return { spaces: withRows(spaces, space, rows) };
    }),
  discard: (space) => set(({ spaces }) => ({ spaces: withRows(spaces, space, {}) })),
}));

function withRows(
  spaces: PendingState["spaces"],
  space: string,
  rows: PendingRows,
): PendingState["spaces"] {
  const { [space]: _, ...others } = spaces;
  return Object.keys(rows).length === 0 ? others : { ...others, [space]: rows };
}
