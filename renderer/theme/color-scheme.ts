import type { MantineColorSchemeManager } from "@mantine/core";

/**
 * The colour scheme always follows the window's: the main process remembers the choice and tells
 * Chromium, so the renderer stores nothing.
 */
export const followWindow: MantineColorSchemeManager = {
  get: () => "auto",
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
