/** Rows for a grid: all of them, or the window of them that is loaded. */
export interface RowSource<Row> {
  /** How many rows there are, loaded or not. */
  readonly count: number;
  /** The row, or undefined while it is not loaded. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are in view, so that they are loaded. */
  readonly want: (first: number, last: number) => void;
  /** Changes when the question behind the rows does: the grid starts at its top again. */
  readonly question: string;
  /** Whether the rows still are those of the question before. */
  readonly stale: boolean;
}
