import { join } from "node:path";
import { nativeTheme } from "electron";
import { z } from "zod";
import type { Log } from "./log.ts";
import { smallFile } from "./small-file.ts";

const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme of the whole app, as chosen last; chosen anew, it is remembered. */
export function startTheme(userData: string, log: Log): { get(): Theme; set(theme: Theme): void } {
  const schema = z.strictObject({ theme: z.enum(themes) });
  const byDefault = { theme: "system" } as const;
  const file = smallFile<{ theme: Theme }>(join(userData, "theme.json"), schema, byDefault, log);
  nativeTheme.themeSource = file.read().theme;
  return {
    get: () => nativeTheme.themeSource,
    set(theme) {
      nativeTheme.themeSource = theme;
      file.write({ theme });
    },
  };
}
