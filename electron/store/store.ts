import type { Commit } from "#electron/domain/commit.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import type { WorkspaceState } from "#shared/model/state.ts";
import type { Files } from "./files.ts";
import type { HistoryLog } from "./history-log.ts";
import type { OnStep } from "./steps.ts";

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
   * they are written, applied and answered in order. Refuses with `workspace-unwritable` (state and
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
   * Rewrites the workspace file and moves the journal's lines to the history. Refuses with
   * `workspace-unwritable` or `read-only`; nothing is lost then. Cost: the number of facts.
   */
  snapshot(): Promise<Outcome<null>>;
  /** Waits for what is under way, rewrites the file where needed, and gives the workspace free. */
  close(): Promise<void>;
}

export interface CreateOptions {
  readonly now: () => Date;
  readonly onStep?: OnStep;
  /** The files of this machine where none are given. */
  readonly files?: Files;
}

export interface OpenOptions extends CreateOptions {
  /** Reading takes no lock and writes nothing, so it works beside a process that writes. */
  readonly mode: "write" | "read";
}
