/** The steps at which a kill must do no harm, in the order in which they happen. */
export const storeSteps = [
  "journal-written",
  "journal-synced",
  "history-written",
  "history-synced",
  "temp-written",
  "temp-synced",
  "snapshot-renamed",
  "folder-synced",
  "journal-cut",
] as const;
export type StoreStep = (typeof storeSteps)[number];

/** Told of each step right after it; tests end the process there. */
export type OnStep = (step: StoreStep) => void;
