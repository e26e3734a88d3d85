import { expect, test } from "vitest";
import { webPreferences } from "#electron/shell/web-preferences.ts";
import { houseFiles } from "#test/support/house.ts";

test("the page is in the sandbox, apart from the preload, and without Node", () => {
  expect(webPreferences("/out/preload.cjs")).toEqual({
    preload: "/out/preload.cjs",
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test("there is one place where a window is made, and it has these preferences", () => {
  const making = houseFiles().filter(
    ({ path, text }) => path.startsWith("electron/") && /new BrowserWindow\(/.test(text),
  );
  expect(making.map(({ path }) => path)).toEqual(["electron/shell/main-window.ts"]);
  expect(making[0]?.text).toContain("webPreferences: webPreferences(preload)");
});

test("nothing is handed to the system to open", () => {
  const opening = houseFiles().filter(
    ({ path, text }) => path.startsWith("electron/") && /\bopenExternal\b|\bopenPath\b/.test(text),
  );
  expect(opening.map(({ path }) => path)).toEqual([]);
});
