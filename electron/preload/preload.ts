import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { eventChannel, invokeChannel } from "#shared/ipc/channel-names.ts";
import { isPlainData } from "./plain-data.ts";

type Listener = (event: unknown) => void;

/** All that the page has of the world outside. */
contextBridge.exposeInMainWorld("vestibule", {
  /** Makes a call; always answers with an envelope. A name that is no text, or an input that is no plain data, goes without and is refused. */
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(invokeChannel, {
      ...(typeof name === "string" ? { name } : {}),
      ...(isPlainData(input) ? { input } : {}),
    }),
  /** Hears `{ name, payload }` of every event until the returned function is called. */
  subscribe: (listener: Listener): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
});
