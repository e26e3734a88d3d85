import { afterAll } from "vitest";

declare global {
  /** Where the mutation runner keeps which mutant is active. */
  var __stryker__: { activeMutant?: string | undefined } | undefined;
}

// A thread that stays must not import the next file with the mutant of the one before.
afterAll(() => {
  if (globalThis.__stryker__) globalThis.__stryker__.activeMutant = undefined;
});
