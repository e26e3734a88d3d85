import type { Files } from "#electron/store/files.ts";
import { nodeFiles } from "#electron/store/node-files.ts";

/** Real files that are never synced: for tests of thousands of writes in which no power goes. */
export const unsyncedFiles: Files = {
  ...nodeFiles,
  open: async (path, way) => ({
    ...(await nodeFiles.open(path, way)),
    sync: async () => undefined,
    datasync: async () => undefined,
  }),
  syncFolder: async () => undefined,
};
