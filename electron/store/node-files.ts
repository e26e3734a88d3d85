import { constants, type Stats } from "node:fs";
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import type { FileFacts, Files, OpenFile, OpenWay } from "./files.ts";

const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR } = constants;

const flags: Readonly<Record<OpenWay, number>> = {
  read: O_RDONLY,
  change: O_RDWR,
  append: O_RDWR | O_APPEND,
  create: O_RDWR | O_CREAT | O_EXCL,
  "change-or-create": O_RDWR | O_CREAT,
};

/** The files of this machine. */
export const nodeFiles: Files = {
  open: async (path, way) => openFile(await open(path, flags[way], 0o600), way === "append"),
  readFile: (path) => readFile(path),
  stat: async (path) => factsOf(await stat(path)),
  names: (folder) => readdir(folder),
  realPath: (path) => realpath(path),
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async syncFolder(path) {
    if (process.platform === "win32") return;
    const handle = await open(path, O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function openFile(handle: FileHandle, appending: boolean): OpenFile {
  return {
    read: async (...place) => (await handle.read(...place)).bytesRead,
    write: async (bytes, offset, length, at) =>
      (await handle.write(bytes, offset, length, appending ? null : at)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    stat: async () => factsOf(await handle.stat()),
    close: () => handle.close(),
  };
}

/**
 * Plain numbers: they cost a commit half as much as exact ones, and are alike for the same file even
 * where they are rounded.
 */
function factsOf({ dev, ino, size, mtimeMs }: Stats): FileFacts {
  const identity = `${dev}:${ino}`;
  return { size, changedAt: mtimeMs, identity, version: `${identity}:${size}:${mtimeMs}` };
}
