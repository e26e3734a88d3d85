import type { Session } from "electron";
import { isAppUrl } from "./app-address.ts";

/**
 * Whether a request may go out: for the console's own files, data within the page, and in
 * development the tools. Everything else, and so all network, is cancelled.
 */
export function mayRequest(address: string, devServer: string | null): boolean {
  if (isAppUrl(address) || address.startsWith("data:")) return true;
  if (devServer === null || !URL.canParse(address)) return false;
  if (address.startsWith("devtools:")) return true;
  const origin = new URL(address).origin;
  return origin === devServer || origin === devServer.replace(/^http/, "ws");
}

/** Denies every permission and every request outside the console. */
export function restrictSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayRequest(url, devServer) }),
  );
}
