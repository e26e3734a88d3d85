import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const houses = ["shared", "electron", "renderer", "test"];

/** A file of the repository, its path from the root with slashes. */
export interface HouseFile {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  /** What it imports: files by path from the root, packages by name. */
  readonly imports: readonly string[];
}

/** Every source file of the four top folders; fixtures are data, not source. */
export function houseFiles(): HouseFile[] {
  return houses.flatMap((house) => filesIn(join(root, house)));
}

/** Every folder of the house and the names in it: the four top folders and what stands right in them. */
export function houseFolders(): { folder: string; names: string[] }[] {
  return houses.flatMap((house) => {
    const below = readdirSync(join(root, house), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${house}/${entry.name}`);
    return [house, ...below].map((folder) => ({
      folder,
      names: readdirSync(join(root, folder)),
    }));
  });
}

/** Every README of the four top folders. */
export function readmes(): { path: string; text: string }[] {
  return houses.flatMap((house) =>
    walk(join(root, house))
      .filter((path) => path.endsWith(`${sep}README.md`))
      .map((path) => ({ path: fromRoot(path), text: readFileSync(path, "utf8") })),
  );
}

function filesIn(folder: string): HouseFile[] {
  return walk(folder)
    .filter(
      (path) => /\.(ts|tsx|mts|mjs|css)$/.test(path) && !path.includes(`${sep}fixtures${sep}`),
    )
    .map((path) => {
      const text = readFileSync(path, "utf8");
      const place = fromRoot(path);
      const folderOf = posix.dirname(place);
      const imports = /\.css$/.test(path) ? [] : importsOf(text, folderOf);
      return { path: place, folder: folderOf, name: posix.basename(place), text, imports };
    });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function fromRoot(path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** The targets of static imports, re-exports, bare imports and dynamic imports of a literal. */
function importsOf(text: string, folder: string): string[] {
  const statement = /^(?:import|export)\s[^;"']*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"/gm;
  const dynamic = /\bimport\(\s*"([^"]+)"/g;
  const found = [...text.matchAll(statement), ...text.matchAll(dynamic)];
  return found.map(([, first, second]) => {
    const target = first ?? second ?? "";
    if (target.startsWith("#")) return target.slice(1);
    return target.startsWith(".") ? posix.join(folder, target) : target;
  });
}
