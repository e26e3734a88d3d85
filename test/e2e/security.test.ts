import { describe, expect, it } from "vitest";
import { electronFlags } from "#electron/launch/electron-flags.mjs";
import { sharedConsole } from "#test/support/app.ts";

const current = sharedConsole({ args: ["--demo", "acme"] });

describe("the page has nothing of the computer", () => {
  it("knows no Node and no Electron, only invoke and subscribe", async () => {
    const { page } = current();
    const there = await page.evaluate(() => ({
      bridge: Object.keys(window.vestibule).sort(),
      frozen: Object.isFrozen(window.vestibule),
      node: ["require", "process", "module", "Buffer", "global", "__dirname", "electron"].filter(
        (name) => name in window,
      ),
    }));
    expect(there).toEqual({ bridge: ["invoke", "subscribe"], frozen: true, node: [] });
  });

  it("runs in the sandbox, apart from the preload script", async () => {
    const { app, page } = current();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
    expect(await page.evaluate(() => crossOriginIsolated || isSecureContext)).toBe(true);
  });

  it("has Chromium's own sandbox, unless the system's root runs it", async () => {
    const { app } = current();
    const off = await app.evaluate(({ app: main }) => main.commandLine.hasSwitch("no-sandbox"));
    expect(off).toBe(electronFlags().includes("--no-sandbox"));
  });
});

describe("the policy of the page", () => {
  const policy = async () => {
    const { page } = current();
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.url().includes("index.html")),
      page.reload(),
    ]);
    const headers = response.headers();
    return { text: headers["content-security-policy"] ?? "", headers };
  };

  it("allows nothing by default, nothing unsafe, and has a nonce of its own for each load", async () => {
    const [first, second] = [await policy(), await policy()];
    for (const { text, headers } of [first, second]) {
      const rules = text.split("; ");
      expect(rules).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "connect-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(text).not.toMatch(/unsafe|\*|https?:|blob:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
    const nonce = (text: string) => /'nonce-([^']+)'/.exec(text)?.[1];
    expect(nonce(first.text)).toMatch(/^[\w+/=]{20,}$/);
    expect(nonce(first.text)).not.toBe(nonce(second.text));
  });

  it("runs no script that is not its own", async () => {
    const { page, takeProblems } = current();
    const ran = await page.evaluate(async () => {
      const marks = window as unknown as Record<string, unknown>;
      const inline = document.createElement("script");
      inline.textContent = "window.inlineRan = true";
      document.body.append(inline);
      const holder = document.createElement("div");
      holder.innerHTML = `<img src="x" onerror="window.handlerRan = true">`;
      const failed = new Promise((resolve) =>
        holder.querySelector("img")?.addEventListener("error", resolve),
      );
      document.body.append(holder);
      await failed;
      const outer = document.createElement("script");
      outer.src = "data:text/javascript,window.outerRan = true";
      const refused = new Promise((resolve) => outer.addEventListener("error", resolve));
      document.body.append(outer);
      await refused;
      const attempts: [string, () => unknown][] = [
        ["eval", () => Reflect.get(window, "eval")("1")],
        ["function", () => new Function("return 1")()],
        ["worker", () => new Worker("data:text/javascript,1")],
      ];
      const worked = attempts.flatMap(([name, attempt]) => {
        try {
          const made = attempt();
          return made instanceof Worker ? [] : [name];
        } catch {
          return [];
        }
      });
      for (const one of [inline, holder, outer]) one.remove();
      return {
        worked,
        inline: marks["inlineRan"],
        handler: marks["handlerRan"],
        outer: marks["outerRan"],
      };
    });
    expect(ran).toEqual({ worked: [], inline: undefined, handler: undefined, outer: undefined });
    expect(takeProblems().join("\n")).toContain("Content Security Policy");
  });

  it("reaches nothing outside", async () => {
    const { page, takeProblems } = current();
    const reached = await page.evaluate(async () => {
      const addresses = [
        "https://example.com/",
        "http://127.0.0.1:9/",
        "file:///etc/hostname",
        "app://other/index.html",
      ];
      const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
      const socket = await new Promise((resolve) => {
        try {
          const opened = new WebSocket("wss://example.com/");
          opened.onopen = () => resolve("open");
          opened.onerror = () => resolve("refused");
        } catch {
          resolve("refused");
        }
      });
      return { fetched: answers.filter((one) => one.status === "fulfilled").length, socket };
    });
    expect(reached).toEqual({ fetched: 0, socket: "refused" });
    takeProblems();
  });

  it("is not the only wall: the session cancels what a page without one asks for", async () => {
    const { app } = current();
    const outcome = await app.evaluate(async ({ session }) => {
      const ask = (address: string) =>
        session.defaultSession.fetch(address).then(
          () => "answered",
          (error: Error) => error.message,
        );
      return Promise.all(["https://example.com/", "http://127.0.0.1:9/"].map(ask));
    });
    expect(outcome).toEqual(["net::ERR_BLOCKED_BY_CLIENT", "net::ERR_BLOCKED_BY_CLIENT"]);
  });

  it("serves nothing but the built page", async () => {
    const { app } = current();
    const statuses = await app.evaluate(async ({ session }) => {
      const status = async (path: string, method = "GET") =>
        (await session.defaultSession.fetch(`app://vestibule/${path}`, { method })).status;
      return {
        page: await status("index.html"),
        missing: await status("nothing.js"),
        outside: await status("%2e%2e/main/main.js"),
        encoded: await status("..%2f..%2fpackage.json"),
        post: await status("index.html", "POST"),
      };
    });
    expect(statuses).toEqual({ page: 200, missing: 404, outside: 404, encoded: 404, post: 405 });
  });
});
