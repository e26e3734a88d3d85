import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { ask } from "#renderer/bridge/bridge.ts";
import type { CallInput, CallOutput } from "#shared/ipc/contract.ts";
import type { FailureError } from "#shared/ipc/error-words.ts";
import type { RowSource } from "./row-source.ts";

type ListName = "people.list" | "groups.list" | "spaces.list" | "pages.tree" | "activity.list";
type Question<N extends ListName> = Omit<CallInput<N>, "offset" | "limit">;
type Row<N extends ListName> = CallOutput<N>["rows"][number];

const blockRows = 100;

interface Loaded<N extends ListName> {
  readonly question: string;
  readonly offset: number;
  readonly page: CallOutput<N>;
}

export interface RowWindow<N extends ListName> {
  readonly source: RowSource<Row<N>>;
  /** The last answer: its totals and counts. Undefined before the first. */
  readonly page: CallOutput<N> | undefined;
  readonly error: FailureError | null;
  readonly retry: () => void;
}

/**
 * A window of the rows of a table that the main process sorts, filters and holds: the block in view
 * and one on either side, asked for once scrolling pauses. Rows out of the window are not kept.
 */
export function useRowWindow<N extends ListName>(name: N, question: Question<N>): RowWindow<N> {
  const [block, setBlock] = useState(0);
  const [settled] = useDebouncedValue(block, 60);
  const offset = Math.max(0, settled - 1) * blockRows;
  const asked = JSON.stringify(question);
  const { data, error, refetch } = useQuery<Loaded<N>, FailureError>({
    queryKey: [name, "window", asked, offset],
    queryFn: async () => {
      const input = { ...question, offset, limit: 3 * blockRows } as CallInput<N>;
      return { question: asked, offset, page: await ask(name, input) };
    },
    placeholderData: keepPreviousData,
  });
  const want = useCallback((first: number, last: number) => {
    setBlock(Math.floor((first + last) / 2 / blockRows));
  }, []);
  const source = useMemo<RowSource<Row<N>>>(
    () => ({
      count: data?.page.matching ?? 0,
      rowAt: (index) => data?.page.rows[index - data.offset] as Row<N> | undefined,
      want,
      question: asked,
      stale: data !== undefined && data.question !== asked,
    }),
    [data, want, asked],
  );
  return { source, page: data?.page, error, retry: () => void refetch() };
}
