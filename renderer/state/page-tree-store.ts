import { create } from "zustand";

interface PageTreeState {
  /** By space: the pages that stand other than they start, open or closed. */
  readonly turned: Readonly<Record<string, readonly string[]>>;
  readonly turn: (space: string, page: string) => void;
}

/** The most pages of one space that are remembered; the oldest fall back. */
const mostTurned = 5000;

/** The list with the page on it, or without it where it was. */
export function turnedOver(turned: readonly string[], page: string): readonly string[] {
  const others = turned.filter((one) => one !== page);
  return others.length < turned.length ? others : [...turned, page].slice(-mostTurned);
}

/** How the page trees stand; they outlast going elsewhere. */
export const usePageTrees = create<PageTreeState>((set) => ({
  turned: {},
  turn: (space, page) =>
    set(({ turned }) => ({
      turned: { ...turned, [space]: turnedOver(turned[space] ?? [], page) },
    })),
}));
