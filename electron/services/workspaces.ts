import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DemoName } from "#electron/demo/demos.ts";
import { findPerson } from "#electron/domain/references.ts";
import { backUp } from "#electron/store/backups.ts";
import { nodeFiles } from "#electron/store/node-files.ts";
import { sidecarPaths } from "#electron/store/places.ts";
import type { Store } from "#electron/store/store.ts";
import { holderWords, refuse } from "#shared/ipc/error-words.ts";
import { done, type Failure, type Outcome } from "#shared/ipc/errors.ts";
import type { Plan } from "#shared/model/instance.ts";
import {
  type Actor,
  consoleActor,
  withWorkspaceExtension,
  workspaceExtension,
} from "#shared/model/workspace.ts";
import { type ActingAs, actingChoices, actorOf } from "./acting-as.ts";
import { type RecentList, recentList } from "./recent-list.ts";
import type { Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import {
  createDemo,
  createWorkspace,
  openPastWorkspace,
  openReadableWorkspace,
  openWorkspace,
  rebuildWorkspace,
} from "./workspace-files.ts";

/** The one workspace the window has open, and the ways to change which it is. */
export interface Workspaces {
  readonly recent: RecentList;
  /** What the screens show: the open session, or its past where that is looked at; refuses with `no-workspace`. */
  current(): Outcome<Session>;
  /** The open session, to change it; refuses with `no-workspace`, and `viewing-past` while that is so. */
  present(): Outcome<Session>;
  /** The store of the open workspace, also while its past is shown; refuses with `no-workspace`. */
  store(): Outcome<Store>;
  /** Shows the workspace as it was at a moment, or as it is now (null). Refuses as `openPastWorkspace`. */
  viewAt(at: string | null): Promise<Outcome<Session>>;
  /** Which other process has the workspace open for writing, in words; null where none has. */
  heldBy(): string | null;
  create(path: string, plan: Plan): Promise<Outcome<Session>>;
  /** Opens a workspace; only to be read where another process has it open for writing. */
  open(path: string): Promise<Outcome<Session>>;
  /** Opens what can be read of one that does not open otherwise, for reading only. */
  openReadable(path: string): Promise<Outcome<Session>>;
  /** Opens the user's copy of a demo, made on first use; a reset sets the old copy aside. */
  openDemo(demo: DemoName, reset: boolean): Promise<Outcome<Session>>;
  /** Opens a workspace that is made anew, of what is left of it, where its file is gone. */
  rebuild(path: string): Promise<Outcome<Session>>;
  /** The app's own folder for backups of all workspaces. */
  readonly backupFolder: string;
  /**
   * Backs the open workspace up where it may be written and its last backup is of another change;
   * happens by itself on opening, and is to be called daily.
   */
  backUp(): Promise<void>;
  /** Waits for the backups that are being made. */
  backedUp(): Promise<void>;
  close(): Promise<void>;
  /** Who changes are made as; remembered for each workspace. The console itself where nobody is chosen. */
  actor(): Actor;
  /** Acts as someone from now on, or as the console (null). Refuses a person who is not there. */
  actAs(chosen: ActingAs | null): Promise<Outcome<Actor>>;
}

/**
 * The workspaces of an app whose own folder is `folder`; `onChange` hears when another is open, and
 * when the open one gets into trouble or out of it, `onBackupRefused` what of a backup could not be
 * written.
 */
export function startWorkspaces(
  folder: string,
  surroundings: Surroundings,
  onChange: () => void,
  onBackupRefused: (failure: Failure) => void = () => undefined,
): Workspaces {
  const recent = recentList(folder);
  const backups = join(folder, "backups");
  const around = { ...surroundings, backups, onTrouble: onChange };
  /** The backups that were asked for, one after another. */
  let backing = Promise.resolve();
  let session: Session | null = null;
  let past: Session | null = null;
  let heldBy: string | null = null;

  const acting = actingChoices(folder);
  let chosen: ActingAs | null = null;

  async function closeCurrent() {
    const closing = session;
    session = null;
    past = null;
    heldBy = null;
    await backing;
    await closing?.store.close();
  }
  async function backUpOpen(): Promise<void> {
    if (session?.store.mode !== "write") return;
    const { path } = session.store;
    const { now, files = nodeFiles } = surroundings;
    const made = await backUp(path, { now, files, outside: backups });
    for (const failure of made.ok ? made.value.refused : [made.error]) onBackupRefused(failure);
  }
  /** Opens for writing, or for reading where another process writes; that one is then known by its words. */
  async function openAsCanBe(path: string): Promise<Outcome<Session>> {
    const opened = await change(openWorkspace(path, "write", around));
    if (opened.ok) return opened;
    const holder = holderWords(opened.error);
    if (holder === null) return opened;
    const read = await change(openWorkspace(path, "read", around));
    if (read.ok) heldBy = holder;
    return read;
  }
  /** The old workspace stays open until the new one is; opening what is open already changes nothing. */
  async function change(opening: Promise<Outcome<Session>>): Promise<Outcome<Session>> {
    const opened = await opening;
    if (!opened.ok) return opened;
    await closeCurrent();
    session = opened.value;
    const { path, state } = opened.value.store;
    chosen = await acting.of(path);
    await recent.note(path, state.name, surroundings.now().toISOString());
    backing = backing.then(backUpOpen);
    onChange();
    return opened;
  }

  return {
    recent,
    current() {
      const shown = past ?? session;
      return shown ? done(shown) : refuse("no-workspace");
    },
    present() {
      if (past) return refuse("viewing-past", { revision: past.store.state.revision });
      return session ? done(session) : refuse("no-workspace");
    },
    store: () => (session ? done(session.store) : refuse("no-workspace")),
    async viewAt(at) {
      if (!session) return refuse("no-workspace");
      const opened = at === null ? null : await openPastWorkspace(session.store.path, at);
      if (opened && !opened.ok) return opened;
      past = opened?.value ?? null;
      const shown = session.instance()?.header.id;
      if (past && shown && past.store.state.instances.has(shown)) past.choose(shown);
      onChange();
      return done(past ?? session);
    },
    heldBy: () => heldBy,
    create: (path, plan) =>
      change(createWorkspace(withWorkspaceExtension(resolve(path)), plan, around)),
    async open(path) {
      const wanted = resolve(path);
      if (session?.store.path === wanted && session.store.mode === "write") return done(session);
      return openAsCanBe(wanted);
    },
    openReadable: (path) => change(openReadableWorkspace(resolve(path), around)),
    async openDemo(demo, reset) {
      const path = join(folder, "demo", `${demo}${workspaceExtension}`);
      await mkdir(join(folder, "demo"), { recursive: true });
      if (session?.store.path === path && !reset) return done(session);
      if (reset && existsSync(path)) {
        if (session?.store.path === path) await closeCurrent();
        await setAside(path, surroundings.now());
      }
      return existsSync(path) ? openAsCanBe(path) : change(createDemo(path, demo, around));
    },
    rebuild: (path) => change(rebuildWorkspace(resolve(path), around)),
    backupFolder: backups,
    backUp() {
      backing = backing.then(backUpOpen);
      return backing;
    },
    backedUp: () => backing,
    actor: () => (session ? actorOf(session, chosen) : consoleActor),
    async actAs(wanted) {
      if (!session) return refuse("no-workspace");
      if (wanted?.person) {
        const found = findPerson(session.directory(), wanted.person);
        if (!found.ok) return found;
      }
      chosen = wanted;
      await acting.note(session.store.path, wanted);
      onChange();
      return done(actorOf(session, chosen));
    },
    async close() {
      if (!session) return;
      await closeCurrent();
      onChange();
    },
  };
}

/** Nothing is ever deleted: the old copy keeps its bytes under a dated name. */
async function setAside(path: string, now: Date): Promise<void> {
  const stamp = now.toISOString().replaceAll(":", "-");
  for (const one of [path, ...sidecarPaths(path)]) {
    if (existsSync(one)) await rename(one, `${one}.before-${stamp}`);
  }
}
