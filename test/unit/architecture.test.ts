import { describe, expect, test } from "vitest";
import { readHandlers } from "#electron/ipc/handlers-read.ts";
import { shellCalls } from "#electron/ipc/handlers-shell.ts";
import { writeHandlers } from "#electron/ipc/handlers-write.ts";
import { startWorkspaces } from "#electron/services/workspaces.ts";
import { contract } from "#shared/ipc/contract.ts";
import { houseFiles, houseFolders, readmes } from "#test/support/house.ts";
import { layerOf, layers } from "#test/support/layers.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const files = houseFiles();
const product = files.filter((file) => !file.path.startsWith("test/"));
const pathsOf = (some: readonly { path: string }[]) => some.map((file) => file.path).sort();

test("every product file belongs to a layer", () => {
  expect(product.filter((file) => layerOf(file.path) === null).map((file) => file.path)).toEqual(
    [],
  );
});

describe("imports run one way", () => {
  test.each(Object.entries(layers))("%s", (layer, { may, packages }) => {
    const wrong = product
      .filter((file) => layerOf(file.path) === layer)
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => {
            const other = layerOf(target);
            if (other !== null) return other !== layer && !may.includes(other);
            return !packages.some((name) => target === name || target.startsWith(name));
          })
          .map((target) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("features of the renderer never import each other", () => {
    const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = product.flatMap(({ path, imports }) => {
      const feature = featureOf(path);
      if (feature === undefined) return [];
      return imports
        .filter((target) => (featureOf(target) ?? feature) !== feature)
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("nothing of the product imports a test", () => {
    const wrong = product.filter(({ imports }) => imports.some((one) => one.startsWith("test/")));
    expect(pathsOf(wrong)).toEqual([]);
  });
});

describe("Electron is known in few places", () => {
  test("only shell, preload, main and the launcher's stand-in import it", () => {
    const wrong = product.filter(
      ({ path, imports }) =>
        imports.includes("electron") &&
        !/^electron\/(shell\/|preload\/|main\.ts$|launch\/default-app\/)/.test(path),
    );
    expect(pathsOf(wrong)).toEqual([]);
  });

  test.each([
    ["ipcMain", "electron/shell/ipc-setup.ts"],
    ["ipcRenderer", "electron/preload/preload.ts"],
  ])("%s is touched in one file", (name, place) => {
    const touching = product.filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
    expect(pathsOf(touching)).toEqual([place]);
  });
});

test("the store reaches the disk through its file boundary alone", () => {
  const wrong = product.filter(
    ({ folder, imports }) =>
      folder.startsWith("electron/store") && imports.some((one) => /^(node:)?fs\b/.test(one)),
  );
  // What the system says of processes is no file of a workspace.
  const may = ["electron/store/node-files.ts", "electron/store/process-start.ts"];
  expect(pathsOf(wrong)).toEqual(may);
});

describe("files", () => {
  test("have at most 300 lines, half of them less than 100", () => {
    const sizes = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThan(100);
  });

  test("are named in kebab-case, and so are folders", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    const wrong = files.filter(({ path }) => !path.split("/").every((part) => kebab.test(part)));
    expect(pathsOf(wrong)).toEqual([]);
  });

  test("export by name", () => {
    const configs = /\.config\.ts$|\.d\.m?ts$|^test\/support\/e2e-setup\.ts$/;
    const wrong = files.filter(
      ({ path, text }) => /^export default\b/m.test(text) && !configs.test(path),
    );
    expect(pathsOf(wrong)).toEqual([]);
  });

  test("of the product do not ask whether they are under test", () => {
    const asks = /\bNODE_ENV\b|\bVITEST\b|\bPLAYWRIGHT|\bisTest\b|import\.meta\.env\.MODE/;
    // Building sets NODE_ENV for the bundler and puts it back: it does not ask.
    const builds = "electron/launch/build.mjs";
    const asking = product.filter(({ path, text }) => path !== builds && asks.test(text));
    expect(pathsOf(asking)).toEqual([]);
  });
});

describe("READMEs", () => {
  test.each(houseFolders())("$folder has one", ({ names }) => {
    expect(names).toContain("README.md");
  });

  test("have at most 40 lines", () => {
    const long = readmes().filter(({ text }) => text.trimEnd().split("\n").length > 40);
    expect(pathsOf(long)).toEqual([]);
  });
});

describe("the contract", () => {
  const at = temporaryFolder();

  test("has one handler for every call, and no handler is an orphan", () => {
    const surroundings = { now: () => new Date(0), newId: () => "id" };
    const workspaces = startWorkspaces(at(), surroundings, () => undefined);
    const areas = [
      readHandlers(workspaces),
      writeHandlers(workspaces, surroundings, () => undefined),
      shellCalls({
        about: () => ({ version: "", electron: "", chromium: "" }),
        copyText: () => undefined,
        saveText: async () => null,
        theme: () => "system",
        setTheme: () => undefined,
        chooseNewWorkspace: async () => null,
        chooseWorkspace: async () => null,
        chooseImportPaths: async () => [],
        ready: () => undefined,
      }),
    ];
    const handled = areas.flatMap((area) => Object.keys(area));
    expect(handled.sort()).toEqual(Object.keys(contract).sort());
  });

  test("is wired from every file of handlers there is", () => {
    const compose = files.find(({ path }) => path === "electron/compose.ts");
    const handlers = product.filter(({ path }) => path.startsWith("electron/ipc/handlers-"));
    expect(compose?.imports).toEqual(expect.arrayContaining(pathsOf(handlers)));
    expect(handlers).toHaveLength(3);
  });
});
