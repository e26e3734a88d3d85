import { useCallback, useState } from "react";
import { turnedOver, usePageTrees } from "#renderer/state/page-tree-store.ts";

const none: readonly string[] = [];

interface Turned {
  /** The pages that stand other than they start. */
  readonly turned: readonly string[];
  readonly turn: (page: string) => void;
}

/**
 * How the tree of a space stands. It is kept while one is elsewhere; what is opened and closed under
 * a filter, where everything starts open, goes with that filter.
 */
export function useTurned(space: string, filter: string | null): Turned {
  const kept = usePageTrees((state) => state.turned[space] ?? none);
  const keep = usePageTrees((state) => state.turn);
  const [passing, setPassing] = useState({ filter, turned: none });
  const turned = filter === null ? kept : passing.filter === filter ? passing.turned : none;
  const turn = useCallback(
    (page: string) => {
      if (filter === null) return keep(space, page);
      setPassing((now) => {
        const before = now.filter === filter ? now.turned : none;
        return { filter, turned: turnedOver(before, page) };
      });
    },
    [filter, keep, space],
  );
  return { turned, turn };
}
