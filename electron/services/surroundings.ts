/** The outside world as the services see it. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
}
