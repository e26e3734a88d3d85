import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, session } from "electron";
import { compose } from "./compose.ts";
import { declareAppScheme, serveApp } from "./shell/app-protocol.ts";
import { type OpenRequest, readArguments } from "./shell/arguments.ts";
import { devServerOrigin } from "./shell/dev-server.ts";
import { endWithRefusal } from "./shell/dialogs.ts";
import { catchFaults, reviveWindow } from "./shell/errors.ts";
import { setUpIpc } from "./shell/ipc-setup.ts";
import { startLog } from "./shell/log.ts";
import { openMainWindow } from "./shell/main-window.ts";
import { setUpMenu } from "./shell/menu.ts";
import { guardNavigation } from "./shell/navigation-guard.ts";
import { closeNetwork } from "./shell/network.ts";
import { openRequested } from "./shell/open-request.ts";
import { closeBeforeQuit } from "./shell/quit.ts";
import { restrictSession } from "./shell/session-policy.ts";
import { shellHandlers } from "./shell/shell-handlers.ts";
import { hearSecondInstance, isOnlyInstance } from "./shell/single-instance.ts";
import { startTheme } from "./shell/theme.ts";
import { userDataRefusal } from "./shell/user-data.ts";
import { windowEvents } from "./shell/window-events.ts";

const aDay = 24 * 60 * 60 * 1000;
const out = fileURLToPath(new URL("..", import.meta.url));
const asked = readArguments(process.argv.slice(1), process.cwd());
// The lock of the single instance lies among the user's data, so their folder is settled first.
if (asked.userData !== null) app.setPath("userData", asked.userData);
const userData = app.getPath("userData");
const log = startLog(userData);

const refused = userDataRefusal(userData);
if (refused) endWithRefusal(app, refused);
else if (isOnlyInstance(app, asked)) {
  catchFaults(app, log);
  // Electron becomes ready once this module has run; the scheme must be declared before.
  declareAppScheme();
  guardNavigation(app, log);
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(openConsole);
} else {
  app.exit();
}

function openConsole(): void {
  const now = () => new Date();
  const devServer = devServerOrigin();
  restrictSession(session.defaultSession, devServer);
  closeNetwork(app, session.defaultSession, devServer);
  serveApp(session.defaultSession, join(out, "renderer"), devServer);

  const theme = startTheme(userData, log);
  const window = openMainWindow(userData, join(out, "preload", "preload.cjs"), log);
  reviveWindow(app, window, now, log);
  const events = windowEvents(window);
  const shell = shellHandlers(app, window, theme, events);
  const vestibule = compose({ userData, now, shell, log });
  vestibule.subscribe(events.send);
  setUpMenu((id) => events.send("command.invoked", { id }), devServer !== null);

  const open = async (request: OpenRequest) => {
    const failure = await openRequested(vestibule, request);
    if (failure) events.send("workspace.refused", { path: request.open, failure });
  };
  // The page's first calls wait for what was asked for at the start: no start screen in between.
  const opened = open(asked);
  setUpIpc(window, async (name, input) => {
    await opened;
    return vestibule.invoke(name, input);
  });
  hearSecondInstance(app, window, (request) => void open(request));
  setInterval(() => void vestibule.backUp(), aDay);
  closeBeforeQuit(app, vestibule.close, log);
}
