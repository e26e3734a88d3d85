/** The outside world as the services see it. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  /** The folder that keeps backups of all workspaces, outside theirs; none where it is not given. */
  readonly backups?: string;
}
