import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

// What `electron FOLDER` runs, for a distribution that came without it: finds the app folder among
// the arguments, honours `-r FILE`, and imports the app. Electron waits for this module, and so for
// the app's own, before it becomes ready.

const preloaded = [];
let folder = null;
const words = process.argv.slice(1);
for (let word = words.shift(); word !== undefined && folder === null; word = words.shift()) {
  if (word === "-r" || word === "--require") preloaded.push(words.shift());
  else if (!word.startsWith("-")) folder = resolve(word);
}
if (folder === null) {
  process.stderr.write("usage: electron [-r FILE] FOLDER [arguments]\n");
  process.exit(1);
}

const require = createRequire(join(folder, "package.json"));
for (const file of preloaded) require(resolve(file));

const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
app.setVersion(about.version);
app.setName(about.productName ?? about.name);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, about.main)).href);
