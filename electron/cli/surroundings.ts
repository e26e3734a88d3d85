import { join } from "node:path";
import { nanoid } from "nanoid";
import type { Surroundings } from "#electron/services/surroundings.ts";
import { dataFolder } from "./data-folder.ts";

/** The folder that keeps the backups of all workspaces, the window's own. */
export const backupFolder = join(dataFolder(), "backups");

/** The machine's clock, random ids, and the user's backups. */
export const surroundings: Surroundings = {
  now: () => new Date(),
  newId: () => nanoid(),
  backups: backupFolder,
};
