/** How many commits a process that is about to be killed has under way at a time. */
export const inFlight = 4;
