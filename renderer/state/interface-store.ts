import { create } from "zustand";

export type DialogName = "import" | "new-workspace" | "reset-demo";

interface InterfaceState {
  /** The dialog that is open over the page. */
  readonly dialog: DialogName | null;
  /** What is to be heard next by those who do not see the page. */
  readonly announcement: string;
  readonly openDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
  readonly announce: (text: string) => void;
}

/** What belongs to the interface alone; everything about a workspace is the main process's. */
export const useInterface = create<InterfaceState>((set) => ({
  dialog: null,
  announcement: "",
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  announce: (announcement) => set({ announcement }),
}));
