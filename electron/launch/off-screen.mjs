import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cleanUp } from "./clean-up.mjs";
import { withDisplay } from "./display.mjs";
import { openApp } from "./open-app.mjs";
import { say } from "./say.mjs";
import { copiedWhy, showWhyOfDemo } from "./why-page.mjs";

/**
 * Runs the console where nobody can see it: opens the demo's Why page, writes its picture, and says
 * in the terminal where that is and what the page says.
 * @param {{ executable: string, root: string }} prepared
 * @param {string} picture the PNG to write
 */
export async function showOffScreen({ executable, root }, picture) {
  const userData = mkdtempSync(join(tmpdir(), "vestibule-start-"));
  const removeUserData = cleanUp(() =>
    rmSync(userData, { recursive: true, force: true, maxRetries: 10 }),
  );
  const args = ["--user-data", userData, "--demo", "halden"];
  try {
    await withDisplay(async () => {
      const app = await openApp({ executable, root, args });
      try {
        const page = await app.firstWindow();
        await showWhyOfDemo(page);
        mkdirSync(dirname(picture), { recursive: true });
        await page.screenshot({ path: picture });
        say(`\n${await copiedWhy(app)}\n`);
        say(`There is no display here. The console ran off-screen; its window: ${picture}`);
      } finally {
        await app.close();
      }
    });
  } finally {
    removeUserData();
  }
}
