import { basename } from "node:path";
import type { Files, OpenFile } from "#electron/store/files.ts";

/** What is asked of a file system, and of which file. */
export interface FileCall {
  readonly kind: keyof Files | keyof OpenFile;
  readonly path: string;
}

/**
 * Stands before every call: does it, or not, or only a part of it. `real` takes the share of its
 * bytes that a write may write; other calls are done whole.
 */
export type Interpose = <T>(call: FileCall, real: (share: number) => Promise<T>) => Promise<T>;

/** A call in words, such as "sync w.vestibule-saving". */
export function callInWords({ kind, path }: FileCall): string {
  return `${kind} ${basename(path)}`;
}

/** Files of which every call, also of open ones, goes through `interpose`. */
export function interposedFiles(files: Files, interpose: Interpose): Files {
  const through = <T>(kind: FileCall["kind"], path: string, real: () => Promise<T>) =>
    interpose({ kind, path }, real);
  return {
    open: (path, way) =>
      through("open", path, async () => openFile(path, await files.open(path, way), interpose)),
    readFile: (path) => through("readFile", path, () => files.readFile(path)),
    stat: (path) => through("stat", path, () => files.stat(path)),
    names: (folder) => through("names", folder, () => files.names(folder)),
    realPath: (path) => through("realPath", path, () => files.realPath(path)),
    rename: (from, to) => through("rename", from, () => files.rename(from, to)),
    link: (path, second) => through("link", second, () => files.link(path, second)),
    remove: (path) => through("remove", path, () => files.remove(path)),
    makeFolder: (path) => through("makeFolder", path, () => files.makeFolder(path)),
    syncFolder: (path) => through("syncFolder", path, () => files.syncFolder(path)),
  };
}

function openFile(path: string, file: OpenFile, interpose: Interpose): OpenFile {
  const through = <T>(kind: FileCall["kind"], real: () => Promise<T>) =>
    interpose({ kind, path }, real);
  return {
    read: (...place) => through("read", () => file.read(...place)),
    write: (bytes, offset, length, at) =>
      interpose({ kind: "write", path }, (share) =>
        file.write(bytes, offset, Math.floor(length * share), at),
      ),
    datasync: () => through("datasync", () => file.datasync()),
    sync: () => through("sync", () => file.sync()),
    truncate: (length) => through("truncate", () => file.truncate(length)),
    stat: () => through("stat", () => file.stat()),
    close: () => through("close", () => file.close()),
  };
}
