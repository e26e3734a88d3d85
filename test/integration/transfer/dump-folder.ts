import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of dumps that lives as long as the test: file names to texts, or to values as JSON. */
export async function dumpFolder(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vestibule-dumps-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

const base = "https://acme.atlassian.net/wiki";

/** A v1 list, complete unless `more` says otherwise. */
export function v1List(results: readonly unknown[], more: object = {}) {
  return { results, start: 0, limit: 200, size: results.length, _links: { base }, ...more };
}

/** A v2 list without a further page. */
export function v2List(results: readonly unknown[], links: object = {}) {
  return { results, _links: { base, ...links } };
}

/** A v1 user with a name and no more. */
export function v1User(accountId: string, displayName?: string) {
  return {
    type: "known",
    accountId,
    accountType: "atlassian",
    ...(displayName && { displayName }),
  };
}

/** A v1 group. */
export function v1Group(id: string, name: string, more: object = {}) {
  return { type: "group", id, name, ...more };
}

/** A v2 space. */
export function v2Space(id: string, key: string, more: object = {}) {
  return { id, key, name: `Space ${key}`, type: "global", status: "current", ...more };
}

/** A v2 permission row, the pair as `key/targetType`. */
export function v2Permission(id: string, type: string, principal: string, pair: string) {
  const [key, targetType] = pair.split("/");
  return { id, principal: { type, id: principal }, operation: { key, targetType } };
}

/** A v1 space with its permission rows. */
export function v1Space(id: number, key: string, permissions: readonly unknown[]) {
  return { id, key, name: `Space ${key}`, type: "global", status: "current", permissions };
}

/** A v1 permission row, the pair as `operation/targetType`. */
export function v1Permission(id: number, pair: string, subject: object) {
  const [operation, targetType] = pair.split("/");
  return { id, operation: { operation, targetType }, anonymousAccess: false, ...subject };
}

/** The subjects of a v1 row for one group. */
export function forGroup(id: string, name: string) {
  return { subjects: { group: { results: [v1Group(id, name)], size: 1 } } };
}

/** The subjects of a v1 row for one person. */
export function forUser(accountId: string, displayName?: string) {
  return { subjects: { user: { results: [v1User(accountId, displayName)], size: 1 } } };
}
