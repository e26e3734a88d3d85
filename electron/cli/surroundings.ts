import { nanoid } from "nanoid";
import type { Surroundings } from "#electron/services/surroundings.ts";

/** The machine's clock and random ids. */
export const surroundings: Surroundings = { now: () => new Date(), newId: () => nanoid() };
