import type { App } from "electron";
import { appUrl, isAppUrl } from "./app-address.ts";

/** Whether the window may go there: a reload of the console's own page, and nothing else. */
export function mayNavigate(address: string): boolean {
  if (!isAppUrl(address)) return false;
  const { pathname } = new URL(address);
  return pathname === "/" || pathname === "/index.html";
}

/** Refuses, for every page there ever is, to leave the console, open windows or embed anything. */
export function guardNavigation(app: App, log: (text: string) => void): void {
  app.on("web-contents-created", (_created, contents) => {
    const guard = (event: { preventDefault(): void }, address: string) => {
      if (mayNavigate(address)) return;
      event.preventDefault();
      log(`navigation refused: ${address.slice(0, 200)}`);
    };
    contents.on("will-navigate", (event) => guard(event, event.url));
    contents.on("will-redirect", (event) => guard(event, event.url));
    contents.on("will-frame-navigate", (event) => guard(event, event.url));
    // Chromium asks nobody about an empty page; from there the way leads back.
    contents.on("did-navigate", (_navigated, address) => {
      if (!mayNavigate(address)) void contents.loadURL(appUrl);
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      log(`new window refused: ${url.slice(0, 200)}`);
      return { action: "deny" };
    });
  });
}
