import type { Commit } from "#electron/domain/commit.ts";
import type { ErrorCode, Failure, Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Files } from "./files.ts";
import type { HistoryLog } from "./history-log.ts";
import type { OnStep } from "./steps.ts";

/**
 * What the disk may refuse with while a workspace is open: it cannot be written to; it, or its drive,
 * went away; something else took its place; another process took it.
 */
export const writeRefusals = [
  "workspace-unwritable",
  "workspace-gone",
  "workspace-replaced",
  "workspace-locked",
] as const satisfies readonly ErrorCode[];

/** An open workspace: its state in memory, and the one way to change it so that it lasts. */
export interface Store {
  /** Absolute, as it was given. */
  readonly path: string;
  /** Always what is on disk and confirmed. Changed by commits only. */
  readonly state: WorkspaceState;
  /** `past` answers for a moment that is gone; like `read` it refuses commits. */
  readonly mode: "write" | "read" | "past";
  /** Sentences about what was found cut or damaged when it was opened, and where it is kept. */
  readonly repairs: readonly string[];
  /**
   * Puts a commit on disk, then applies it to the state, then answers. Several may wait at once;
   * they are written, applied and answered in order. Refuses with one of `writeRefusals` (state and
   * file are then as before, also for those waiting behind it) or `read-only`. A commit that is not
   * the next, or could not be read back, is a fault of ours and throws.
   */
  commit(commit: Commit): Promise<Outcome<null>>;
  /**
   * Every commit that is still known, up to the state. Read on the first asking, kept up to date by
   * commits. Refuses with `file-unreadable`. Cost on the first asking: the bytes of the history.
   */
  history(): Promise<Outcome<HistoryLog>>;
  /**
   * Rewrites the workspace file and moves the journal's lines to the history. Refuses as `commit`
   * does; nothing is lost then. Cost: the number of facts.
   */
  snapshot(): Promise<Outcome<null>>;
  /** Why the last write was refused, for as long as none has worked since; otherwise null. */
  readonly trouble: Failure | null;
  /**
   * Tries to make disk and memory agree again, by writing what memory holds. A file that took the
   * place of one of ours is kept beside it: the sentences of the answer say where. Refuses as
   * `commit` does. Cost: the number of facts.
   */
  retry(): Promise<Outcome<readonly string[]>>;
  /**
   * Writes the whole work, history included, to another place, where it opens as a workspace; this
   * one stays open and as it is. Answers with sentences about what could not be taken along. Never
   * overwrites: refuses with `file-exists`, `workspace-locked`, `workspace-unwritable`, or as `commit`
   * does where the store only reads. Cost: the number of facts, and the history's bytes.
   */
  saveCopy(path: string): Promise<Outcome<readonly string[]>>;
  /**
   * Waits for what is under way, rewrites the file where needed, and gives the workspace free. Never
   * fails: what was confirmed is on disk already.
   */
  close(): Promise<void>;
}

export interface CreateOptions {
  readonly now: () => Date;
  readonly onStep?: OnStep;
  /** Hears that trouble has come, is another, or has gone. */
  readonly onTrouble?: () => void;
  /** The files of this machine where none are given. */
  readonly files?: Files;
}

export interface OpenOptions extends CreateOptions {
  /** Reading takes no lock and writes nothing, so it works beside a process that writes. */
  readonly mode: "write" | "read";
  /** The app's own folder for backups of all workspaces; none where it is not given. */
  readonly backups?: string;
  /** True makes a workspace anew whose file is gone, from what is left of it. */
  readonly rebuild?: boolean;
}
