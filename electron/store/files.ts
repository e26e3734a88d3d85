/**
 * Everything the store asks of a file system; `node-files.ts` asks the real one. Whatever is refused
 * is thrown as the system's error, with its `code`.
 */
export interface Files {
  /** What a way of opening demands: see `OpenWay`. */
  open(path: string, way: OpenWay): Promise<OpenFile>;
  /** All bytes of a file. */
  readFile(path: string): Promise<Buffer>;
  /** What is at a path; links are followed. */
  stat(path: string): Promise<FileFacts>;
  /** The names in a folder, in no order. */
  names(folder: string): Promise<readonly string[]>;
  /** The path without links. */
  realPath(path: string): Promise<string>;
  /** Gives a file another name, replacing what has it. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; `EEXIST` where something has it. */
  link(path: string, second: string): Promise<void>;
  /** Takes a name away; no error where nothing has it. */
  remove(path: string): Promise<void>;
  /** Makes a folder, and those above it; no error where it is there. */
  makeFolder(path: string): Promise<void>;
  /**
   * Makes the names in a folder durable: without it a new or renamed file may be gone after a power
   * cut. Nothing on Windows, which has no such call and needs none.
   */
  syncFolder(path: string): Promise<void>;
}

/**
 * `read`, `change` and `append` open what is there (`ENOENT` where nothing is); `create` makes a file,
 * for our user only, and refuses where one is (`EEXIST`); `change-or-create` takes what there is or
 * makes it. In a file opened to append every write goes behind all that is there by then.
 */
export type OpenWay = "read" | "change" | "append" | "create" | "change-or-create";

/** An open file. Places and lengths are bytes from its start. */
export interface OpenFile {
  /** Reads into `bytes` from `offset` on; answers with how many came, 0 at the end of the file. */
  read(bytes: Uint8Array, offset: number, length: number, at: number): Promise<number>;
  /** Writes from `bytes`, from `offset` on; answers with how many were taken, which may be fewer. */
  write(bytes: Uint8Array, offset: number, length: number, at: number): Promise<number>;
  /** On disk when it resolves: the bytes and what is needed to read them. */
  datasync(): Promise<void>;
  /** The same, times and owner included. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

/** What the system says of a file. */
export interface FileFacts {
  readonly size: number;
  /** When its bytes last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** The same for all names and handles of one file, and for no other file beside it. */
  readonly identity: string;
  /** Another one as soon as another file lies there, or its bytes were written to. */
  readonly version: string;
}
