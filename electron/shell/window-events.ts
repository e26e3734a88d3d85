import type { BrowserWindow } from "electron";
import { eventChannel } from "#shared/ipc/channel-names.ts";
import type { EventName, EventPayload } from "#shared/ipc/events.ts";

/** Tells the window what happened; before the page listens, events wait, and a gone window hears none. */
export interface WindowEvents {
  send<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** The page listens now. */
  ready(): void;
}

/** The events for the page of this window, which after a reload must say again that it listens. */
export function windowEvents(window: BrowserWindow): WindowEvents {
  let listens = false;
  let waiting: { name: EventName; payload: unknown }[] = [];
  const { webContents } = window;
  webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) listens = false;
  });
  const deliver = (event: { name: EventName; payload: unknown }) => {
    if (!webContents.isDestroyed()) webContents.send(eventChannel, event);
  };
  return {
    send(name, payload) {
      if (listens) deliver({ name, payload });
      else waiting.push({ name, payload });
    },
    ready() {
      listens = true;
      const held = waiting;
      waiting = [];
      for (const event of held) deliver(event);
    },
  };
}
