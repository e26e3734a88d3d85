import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fail } from "#shared/ipc/error-words.ts";

/** A file to import: where it is, its name in the report, and the parts of its path that may name things. */
export interface InputFile {
  readonly full: string;
  readonly label: string;
  readonly parts: readonly string[];
}

const deepestFolder = 64;

/**
 * The files under the given paths, folders searched whole, names in order; dotfiles are left out and
 * a file reached twice is taken once. A path that does not exist fails as `file-missing`.
 */
export async function listFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found: Found = { files: new Map(), folders: new Set() };
  const alone: string[] = [];
  for (const path of paths) {
    const full = resolve(path);
    const about = await stat(full).catch((cause: unknown) => unreadable(path, cause));
    if (about.isDirectory()) await walk(full, [basename(full)], found);
    else alone.push(full);
  }
  const common = commonFolder(alone);
  for (const full of alone) {
    const parts = relative(common, full).split(sep);
    await take(full, [basename(common), ...parts], parts.join("/"), found);
  }
  return withUniqueLabels([...found.files.values()]);
}

/** What was found, by its real path, so that links lead nowhere twice. */
interface Found {
  readonly files: Map<string, InputFile>;
  readonly folders: Set<string>;
}

async function walk(folder: string, trail: readonly string[], found: Found) {
  const real = await realpath(folder);
  if (found.folders.has(real)) return;
  found.folders.add(real);
  if (trail.length > deepestFolder) {
    const expected = `folders nested at most ${deepestFolder} deep`;
    fail("file-not-understood", { path: trail.slice(0, 4).join("/"), expected });
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) =>
    unreadable(folder, cause),
  );
  const names = entries.map((entry) => entry.name).filter((name) => !name.startsWith("."));
  for (const name of names.sort()) {
    const full = join(folder, name);
    const parts = [...trail, name];
    const about = await stat(full).catch((cause: unknown) => unreadable(full, cause));
    if (about.isDirectory()) await walk(full, parts, found);
    else await take(full, parts, parts.join("/"), found);
  }
}

async function take(full: string, trail: readonly string[], label: string, found: Found) {
  const real = await realpath(full);
  if (!found.files.has(real)) found.files.set(real, { full, label, parts: [...trail].reverse() });
}

/** The deepest folder that holds all of these files; what lies above it names nothing in a dump. */
function commonFolder(files: readonly string[]): string {
  const [first = ""] = files;
  let folder = dirname(first);
  while (!files.every((file) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep))) {
    folder = dirname(folder);
  }
  return folder;
}

/** Files are called by their place in what was given, unless two of them then share a name. */
function withUniqueLabels(files: InputFile[]): InputFile[] {
  const uses = new Map<string, number>();
  for (const { label } of files) uses.set(label, (uses.get(label) ?? 0) + 1);
  return files.map((file) => (uses.get(file.label) === 1 ? file : { ...file, label: file.full }));
}

function unreadable(path: string, cause: unknown): never {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") fail("file-missing", { path });
  fail("file-unreadable", { path, reason: reasonOf(code) });
}

/** What a file system's error code means in words. */
export function reasonOf(code: string | undefined): string {
  if (code === "EACCES" || code === "EPERM") return "access to it is denied";
  if (code === "ELOOP") return "its links go round in a circle";
  return `the system answered ${code ?? "with an unknown error"}`;
}
