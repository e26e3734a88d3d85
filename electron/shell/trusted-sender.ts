import { isAppUrl } from "./app-address.ts";

/** What is known of who sent a call. */
export interface Sender {
  /** The id of the page that sent it, and that of the window's own page. */
  readonly contentsId: number;
  readonly windowContentsId: number | null;
  /** Null when the frame is gone already. */
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
}

/** Whether a call came from the main frame of the console's own window, showing the console. */
export function isTrusted({ contentsId, windowContentsId, frame }: Sender): boolean {
  if (windowContentsId === null || contentsId !== windowContentsId) return false;
  return frame?.isMainFrame === true && isAppUrl(frame.url);
}
