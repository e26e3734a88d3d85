import { type BrowserWindow, ipcMain } from "electron";
import { invokeChannel } from "#shared/ipc/channel-names.ts";
import { refuse } from "#shared/ipc/error-words.ts";
import type { Outcome } from "#shared/ipc/errors.ts";
import { isTrusted } from "./trusted-sender.ts";

type Route = (name: string, input: unknown) => Promise<Outcome<unknown>>;

/**
 * Takes the calls of the window's page and hands them to `route`. A call from anywhere else is
 * refused as `untrusted-sender`, a message that is no call as `unknown-channel`. This is the only
 * place that touches `ipcMain`.
 */
export function setUpIpc(window: BrowserWindow, route: Route): void {
  ipcMain.handle(invokeChannel, async (event, message: unknown): Promise<Outcome<unknown>> => {
    const { senderFrame, sender } = event;
    const frame = senderFrame && {
      url: senderFrame.url,
      isMainFrame: senderFrame === sender.mainFrame,
    };
    const windowContentsId = window.isDestroyed() ? null : window.webContents.id;
    if (!isTrusted({ contentsId: sender.id, windowContentsId, frame })) {
      return refuse("untrusted-sender");
    }
    const { name, input } = fieldsOf(message);
    if (typeof name !== "string") return refuse("unknown-channel", { ref: typeof name });
    return route(name, input);
  });
}

function fieldsOf(message: unknown): { readonly name?: unknown; readonly input?: unknown } {
  return typeof message === "object" && message !== null ? message : {};
}
