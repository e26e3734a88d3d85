import { describe, expect, it } from "vitest";
import { sharedConsole } from "#test/support/app.ts";

const current = sharedConsole({ args: ["--demo", "acme"] });

describe("the window stays where it is", () => {
  /** Follows a link there, and asks for it by script. */
  const tryToGo = (address: string) =>
    current().page.evaluate((to) => {
      const link = document.createElement("a");
      link.href = to;
      link.textContent = "away";
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(to);
    }, address);
  const stays = async () => {
    const { page, takeProblems } = current();
    const theme = await page.evaluate(() => window.vestibule.invoke("shell.theme", {}));
    expect(theme).toMatchObject({ ok: true });
    expect(page.url()).toMatch(/^app:\/\/vestibule\/index\.html/);
    expect(await page.evaluate(() => Reflect.get(window, "stays"))).toBe(true);
    takeProblems();
  };
  const mark = () => current().page.evaluate(() => Reflect.set(window, "stays", true));

  it.each([
    "https://example.com/",
    "app://vestibule.example/index.html",
    "app://vestibule/assets/",
  ])("refuses to go to %s", async (address) => {
    const { app } = current();
    await mark();
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const asked = new Promise((resolve) =>
        contents?.once("will-frame-navigate", (event) => resolve(event.defaultPrevented)),
      );
      Reflect.set(globalThis, "asked", asked);
    });
    await tryToGo(address);
    expect(await app.evaluate(() => Reflect.get(globalThis, "asked"))).toBe(true);
    await stays();
  });

  it.each([
    "file:///etc/hostname",
    "data:text/html,<h1>Elsewhere</h1>",
    "javascript:document.write('Elsewhere')",
  ])("is kept by Chromium from going to %s", async (address) => {
    const { page } = current();
    await mark();
    const said = page.waitForEvent("console", (message) => message.type() === "error");
    await tryToGo(address);
    expect((await said).text()).toMatch(/Not allowed|Content Security Policy/);
    await stays();
  });

  it("opens no other window, and no frame or webview that shows anything", async () => {
    const { app, page, takeProblems } = current();
    const opened = await page.evaluate(async () => {
      const window1 = window.open("https://example.com/");
      const window2 = window.open("about:blank");
      const frame = document.createElement("iframe");
      frame.src = "https://example.com/";
      const webview = document.createElement("webview");
      webview.setAttribute("src", "https://example.com/");
      const refused = new Promise<string>((resolve) =>
        document.addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective }) => resolve(effectiveDirective),
          { once: true },
        ),
      );
      document.body.append(frame, webview);
      const answer = {
        opened: [window1, window2],
        isElement: webview.constructor.name,
        refused: await refused,
      };
      frame.remove();
      webview.remove();
      return answer;
    });
    expect(opened).toEqual({
      opened: [null, null],
      isElement: "HTMLElement",
      refused: "frame-src",
    });
    const contents = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getType()),
    );
    expect(contents).toEqual(["window"]);
    takeProblems();
  });

  it("is given no permission", async () => {
    const { page, takeProblems } = current();
    const given = await page.evaluate(async () => {
      const names = [
        "geolocation",
        "notifications",
        "camera",
        "microphone",
        "clipboard-read",
        "midi",
      ];
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => "denied",
          ),
        ),
      );
      const worked: string[] = [];
      const attempt = async (name: string, work: () => Promise<unknown>) => {
        try {
          await work();
          worked.push(name);
        } catch {
          return;
        }
      };
      await attempt(
        "geolocation",
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, reject),
          ),
      );
      await attempt("camera", () => navigator.mediaDevices.getUserMedia({ video: true }));
      await attempt("screen", () => navigator.mediaDevices.getDisplayMedia({ video: true }));
      await attempt("clipboard", () => navigator.clipboard.readText());
      return {
        granted: states.filter((state) => state !== "denied"),
        worked,
        notification: await Notification.requestPermission(),
      };
    });
    expect(given).toEqual({ granted: [], worked: [], notification: "denied" });
    takeProblems();
  });
});
