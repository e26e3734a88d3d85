import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readAt } from "#electron/store/durable.ts";
import type { Files, OpenFile } from "#electron/store/files.ts";

/** A file's bytes as they are on disk, whatever its names. */
interface Inode {
  synced: Buffer;
}

/**
 * What survives of what was not synced: nothing; the names of files, as where the folder happened to
 * be written; or half of what was added to a file as well.
 */
export const luck = ["nothing", "names", "halves"] as const;
export type Luck = (typeof luck)[number];

export interface PowerLossFiles {
  readonly files: Files;
  /** Puts every file that was touched back to what the disk holds. The files must not be used after. */
  off(luck: Luck): Promise<void>;
}

/**
 * Files that keep apart what was synced and what was not; all must have come into being here. A sync
 * is only taken down, since no power goes in truth: that keeps a thousand of them quick.
 */
export function powerLossFiles(real: Files): PowerLossFiles {
  const live = new Map<string, Inode>();
  const synced = new Map<string, Inode>();
  const touched = new Set<string>();
  const open = new Set<OpenFile>();

  function name(path: string, inode: Inode) {
    live.set(path, inode);
    touched.add(path);
  }
  function inodeOf(path: string): Inode {
    const inode = live.get(path) ?? { synced: Buffer.alloc(0) };
    name(path, inode);
    return inode;
  }
  return {
    files: {
      ...real,
      open: async (path, way) => {
        const file = keeping(await real.open(path, way), inodeOf(path), () => open.delete(file));
        open.add(file);
        return file;
      },
      async rename(from, to) {
        await real.rename(from, to);
        name(to, inodeOf(from));
        live.delete(from);
      },
      async link(path, second) {
        await real.link(path, second);
        name(second, inodeOf(path));
      },
      async remove(path) {
        await real.remove(path);
        live.delete(path);
      },
      async syncFolder(folder) {
        for (const path of synced.keys())
          if (dirname(path) === folder && !live.has(path)) synced.delete(path);
        for (const [path, inode] of live) if (dirname(path) === folder) synced.set(path, inode);
      },
    },
    async off(how) {
      const names = how === "nothing" ? synced : live;
      const kept = new Map<string, Buffer>();
      for (const [path, inode] of names) {
        const rest = how === "halves" ? await halfOfWhatWasAdded(path, inode) : Buffer.alloc(0);
        kept.set(path, Buffer.concat([inode.synced, rest]));
      }
      for (const file of open) await file.close();
      for (const path of touched) await rm(path, { force: true });
      for (const [path, bytes] of kept) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      }
    },
  };
}

function keeping(file: OpenFile, inode: Inode, onClose: () => void): OpenFile {
  const keep = async () => {
    inode.synced = await readAt(file, 0, (await file.stat()).size);
  };
  return {
    ...file,
    datasync: keep,
    sync: keep,
    close: () => {
      onClose();
      return file.close();
    },
  };
}

async function halfOfWhatWasAdded(path: string, { synced }: Inode): Promise<Buffer> {
  const now = await readFile(path);
  const added = now.subarray(synced.length);
  return now.subarray(0, synced.length).equals(synced)
    ? added.subarray(0, added.length >> 1)
    : Buffer.alloc(0);
}
