#!/usr/bin/env node
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDisplay } from "#electron/launch/display.mjs";
import { openApp } from "#electron/launch/open-app.mjs";
import { prepare } from "#electron/launch/prepare.mjs";
import { showWhyOfDemo } from "#electron/launch/why-page.mjs";

// `npm run picture`: takes the README's picture, the demo's Why page, from the real window.

const { executable, root, summary } = await prepare();
console.log(summary);
const userData = mkdtempSync(join(tmpdir(), "vestibule-picture-"));
try {
  await withDisplay(async () => {
    const args = ["--user-data", userData, "--demo", "halden"];
    const app = await openApp({ executable, root, args });
    try {
      const page = await app.firstWindow();
      const window = await app.browserWindow(page);
      await window.evaluate((shown) => shown.setContentSize(1440, 900));
      await page.waitForFunction(() => innerWidth === 1440 && innerHeight === 900);
      await showWhyOfDemo(page);
      await page.screenshot({ path: join(root, "docs", "why.png") });
    } finally {
      await app.close();
    }
  });
} finally {
  rmSync(userData, { recursive: true, force: true });
}
