import { create } from "zustand";
import type { Failure } from "#shared/ipc/errors.ts";

export type DialogName =
  | "import"
  | "new-workspace"
  | "reset-demo"
  | "invite-guests"
  | "space-access"
  | "acting-as";

/** What giving space access starts from, by id: whom it is for, and the spaces chosen already. */
export interface AccessStart {
  readonly groups: readonly string[];
  readonly people: readonly string[];
  readonly spaces: readonly string[];
}

const fromNothing: AccessStart = { groups: [], people: [], spaces: [] };

/** An opening that was refused: of which file, null of a demo, and why. */
export interface RefusedOpening {
  readonly path: string | null;
  readonly failure: Failure;
}

interface InterfaceState {
  /** The dialog that is open over the page. */
  readonly dialog: DialogName | null;
  /** The opening that was refused last, until that is put away. */
  readonly refusedOpening: RefusedOpening | null;
  readonly accessStart: AccessStart;
  /** What is to be heard next by those who do not see the page. */
  readonly announcement: string;
  readonly openDialog: (dialog: DialogName) => void;
  /** Opens the dialog that gives guests and guest groups spaces. */
  readonly openSpaceAccess: (start: Partial<AccessStart>) => void;
  readonly closeDialog: () => void;
  readonly tellRefusedOpening: (refused: RefusedOpening | null) => void;
  readonly announce: (text: string) => void;
}

/** What belongs to the interface alone; everything about a workspace is the main process's. */
export const useInterface = create<InterfaceState>((set) => ({
  dialog: null,
  refusedOpening: null,
  accessStart: fromNothing,
  announcement: "",
  openDialog: (dialog) => set({ dialog, accessStart: fromNothing }),
  openSpaceAccess: (start) =>
    set({ dialog: "space-access", accessStart: { ...fromNothing, ...start } }),
  closeDialog: () => set({ dialog: null }),
  tellRefusedOpening: (refusedOpening) => set({ refusedOpening }),
  announce: (announcement) => set({ announcement }),
}));
