import { workspaceExtension } from "#shared/model/workspace.ts";

/** What the name of a backup says. */
export interface BackupName {
  readonly name: string;
  /** The number of the last change in it. */
  readonly revision: number;
  /** When it was made, as ISO text. */
  readonly at: string;
}

const form = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-change-(\d+)\.vestibule$/;

/** The name of a backup that is made now of a workspace at this change. */
export function backupName(revision: number, now: Date): string {
  return `${now.toISOString().replaceAll(":", "-")}-change-${revision}${workspaceExtension}`;
}

/** Reads the name of a backup; null for a file of any other kind. */
export function readBackupName(name: string): BackupName | null {
  const [, hour, minute, second, revision] = form.exec(name) ?? [];
  if (revision === undefined) return null;
  return { name, revision: Number(revision), at: `${hour}:${minute}:${second}` };
}

/** Puts backups in order, the newest first. */
export function newestFirst(one: { readonly at: string }, other: { readonly at: string }): number {
  return Date.parse(other.at) - Date.parse(one.at);
}
