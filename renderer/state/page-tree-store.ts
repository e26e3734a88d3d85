import { create } from "zustand";

interface PageTreeState {
  /** By space: the pages that stand other than they start, open or closed. */
  readonly turned: Readonly<Record<string, readonly string[]>>;
  readonly turn: (space: string, page: string) => void;
}

/** The most pages of one space that are remembered; the oldest fall back. */
const mostTurned = 5000;

/** How the page trees stand; they outlast going elsewhere. */
export const usePageTrees = create<PageTreeState>((set) => ({
  turned: {},
  turn: (space, page) =>
    set(({ turned }) => {
      const now = turned[space] ?? [];
      const next = now.includes(page) ? now.filter((one) => one !== page) : [...now, page];
      return { turned: { ...turned, [space]: next.slice(-mostTurned) } };
    }),
}));
