/** What can stand in a cell of the permission table. */
export type TickState =
  | "granted"
  | "probable"
  | "suppressed"
  | "never"
  | "empty"
  | "added"
  | "cleared";

/** The states as words, for those who hear them. */
export const tickWords: Record<TickState, string> = {
  granted: "granted",
  probable: "probably granted",
  suppressed: "granted, but it does not count",
  never: "never for guests",
  empty: "no",
  added: "will be granted",
  cleared: "will be taken away",
};
