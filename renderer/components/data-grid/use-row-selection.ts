import { useCallback, useMemo, useState } from "react";
import type { GridSelection } from "./grid-column.ts";

export interface RowSelection<Row> {
  readonly grid: GridSelection;
  /** The selected rows that are here, each key once. */
  readonly rows: readonly Row[];
  readonly clear: () => void;
}

/** A selection among rows that are all here. Rows of one key are selected together. */
export function useRowSelection<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): RowSelection<Row> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const clear = useCallback(() => setKeys(new Set()), []);
  const grid = useMemo<GridSelection>(() => {
    const keyAt = (index: number) => {
      const row = rows[index];
      return row === undefined ? [] : [keyOf(row)];
    };
    return {
      isSelected: (index) => keyAt(index).some((key) => keys.has(key)),
      onSelect(index, how) {
        if (how === "range") {
          const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
          setKeys(new Set([...keys, ...rows.slice(from, to + 1).map(keyOf)]));
          return;
        }
        setAnchor(index);
        const next = new Set(keys);
        for (const key of keyAt(index)) if (!next.delete(key)) next.add(key);
        setKeys(next);
      },
      onSelectAll: () => setKeys(new Set(rows.map(keyOf))),
      onClear: clear,
    };
  }, [rows, keyOf, keys, anchor, clear]);
  const selected = useMemo(() => {
    const found = new Map<string, Row>();
    for (const row of rows) if (keys.has(keyOf(row))) found.set(keyOf(row), row);
    return [...found.values()];
  }, [rows, keyOf, keys]);
  return { grid, rows: selected, clear };
}
