import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { closeBeforeQuit } from "#electron/shell/quit.ts";

type Quitting = Parameters<typeof closeBeforeQuit>[0];

/** What of an Electron app quitting needs: one that is about to quit does not hear another wish to, and forgets the first when that was prevented. */
class App extends EventEmitter {
  #isQuitting = false;

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    let prevented = false;
    this.emit("will-quit", { preventDefault: () => (prevented = true) });
    setImmediate(() => {
      this.#isQuitting = false;
      if (!prevented) this.emit("quit");
    });
  }
}

async function quitWith(close: () => Promise<void>) {
  const app = new App();
  const logged: string[] = [];
  closeBeforeQuit(app as unknown as Quitting, close, (text) => logged.push(text));
  const ended = once(app, "quit");
  app.quit();
  await ended;
  return logged;
}

test("the app ends after the workspace was closed", async () => {
  let closed = false;
  const close = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    closed = true;
  };
  expect(await quitWith(close)).toEqual([]);
  expect(closed).toBe(true);
});

test("it ends where there is nothing to close, though that takes no time at all", async () => {
  expect(await quitWith(async () => undefined)).toEqual([]);
});

test("it ends where closing fails, and the log says so", async () => {
  const fails = () => Promise.reject(new Error("no"));
  expect(await quitWith(fails)).toEqual(["closing the workspace failed"]);
});
