import { isAbsolute, join, relative, sep } from "node:path";
import { isAppUrl } from "./app-address.ts";

/**
 * The file under `root` that an address of the console names, or null for any address that is not
 * plainly one: foreign host, dots or separators hidden in encodings, NUL, drive letters. Pure; that
 * no link leads out of `root` is checked by `isInside` on the real paths.
 */
export function resolveAsset(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  const segments = new URL(address).pathname.split("/").filter((segment) => segment !== "");
  const names: string[] = [];
  for (const segment of segments) {
    const name = decode(segment);
    if (name === null || !isPlainName(name)) return null;
    names.push(name);
  }
  const path = join(root, ...(names.length === 0 ? ["index.html"] : names));
  return isInside(root, path) ? path : null;
}

/** Whether `path` is a file or folder below `root`; both absolute. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function isPlainName(name: string): boolean {
  return name !== "." && name !== ".." && !/[/\\:\0]/.test(name);
}
