import type { App, BrowserWindow } from "electron";
import { type OpenRequest, openRequestSchema } from "./arguments.ts";

/**
 * Whether this is the only console on this user's data. A second one hands over what it was asked to
 * open, and must end. The folder of the data must be settled before.
 */
export function isOnlyInstance(app: App, request: OpenRequest): boolean {
  return app.requestSingleInstanceLock({ open: request.open, demo: request.demo });
}

/** Brings the window forward when a second console is started, and hears what that one was asked to open. */
export function hearSecondInstance(
  app: App,
  window: BrowserWindow,
  onRequest: (request: OpenRequest) => void,
): void {
  app.on("second-instance", (_event, _argv, _cwd, handedOver) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    const request = openRequestSchema.safeParse(handedOver);
    if (request.success) onRequest(request.data);
  });
}
