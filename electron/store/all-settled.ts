/** Waits for all of several, also where one fails; then throws the first failure, in their order. */
export async function allSettledOrThrow(all: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(all)) if (one.status === "rejected") throw one.reason;
}
