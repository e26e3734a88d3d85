import type { Files } from "#electron/store/files.ts";

/** The outside world as the services see it. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** The folder that keeps backups of all workspaces, outside theirs; none where it is not given. */
  readonly backups?: string;
  /** The files of this machine where none are given. */
  readonly files?: Files;
  /** Hears that the open workspace could not be written, or can be again. */
  readonly onTrouble?: () => void;
}
