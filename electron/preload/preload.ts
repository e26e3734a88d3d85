import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { eventChannel, invokeChannel } from "#shared/ipc/channel-names.ts";
import { isPlainData } from "./plain-data.ts";

type Listener = (event: unknown) => void;

/** All that the page has of the world outside. */
contextBridge.exposeInMainWorld("vestibule", {
  /** Makes a call; always answers with an envelope. An input that is no plain data goes without, and is refused. */
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(
      invokeChannel,
      isPlainData(input) ? { name: String(name), input } : { name: String(name) },
    ),
  /** Hears `{ name, payload }` of every event until the returned function is called. */
  subscribe: (listener: Listener): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
});
