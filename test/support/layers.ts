/** What the files of one layer may import besides each other. */
export interface Layer {
  /** Other layers. */
  readonly may: readonly string[];
  /** Packages, by name or by the beginning of one. */
  readonly packages: readonly string[];
}

const shared = ["shared"];
const domain = [...shared, "electron/engine"];
const store = [...domain, "electron/domain"];
const services = [...store, "electron/demo", "electron/store", "electron/transfer"];
const ipc = [...services, "electron/services"];
const compose = [...ipc, "electron/ipc"];
const shell = [...compose, "electron/compose.ts"];
const screens = ["react", "@mantine/", "@tabler/", "@tanstack/", "@fontsource/", "zod", "zustand"];
const tools = ["renderer/bridge", "renderer/state", "renderer/theme"];

/** The layers of the product and the one way in which imports run between them. */
export const layers: Readonly<Record<string, Layer>> = {
  shared: { may: [], packages: ["zod"] },
  "electron/engine": { may: shared, packages: [] },
  "electron/domain": { may: domain, packages: [] },
  "electron/demo": { may: [...shared, "electron/domain"], packages: [] },
  "electron/store": { may: store, packages: ["node:", "lowdb", "zod"] },
  "electron/transfer": { may: store, packages: ["node:", "papaparse", "write-excel-file", "zod"] },
  "electron/services": { may: services, packages: ["node:", "zod"] },
  "electron/ipc": { may: ipc, packages: ["zod"] },
  "electron/cli": { may: ipc, packages: ["node:", "commander", "nanoid", "rolldown", "zod"] },
  "electron/compose.ts": { may: compose, packages: ["node:", "nanoid"] },
  "electron/shell": { may: shell, packages: ["node:", "electron", "zod"] },
  "electron/preload": { may: shared, packages: ["electron"] },
  "electron/main.ts": { may: [...shell, "electron/shell"], packages: ["node:", "electron"] },
  // Plain Node scripts that run before anything is built: they import nothing of the house.
  "electron/launch": {
    may: [],
    packages: ["node:", "@electron/", "electron", "extract-zip", "playwright"],
  },
  "renderer/bridge": { may: [...shared, ...tools], packages: screens },
  "renderer/state": { may: [...shared, ...tools], packages: screens },
  "renderer/theme": { may: [...shared, ...tools], packages: screens },
  "renderer/components": { may: [...shared, ...tools], packages: screens },
  "renderer/features": { may: [...shared, ...tools, "renderer/components"], packages: screens },
  "renderer/app": {
    may: [...shared, ...tools, "renderer/components", "renderer/features"],
    packages: screens,
  },
};

/** The layer a file is in, by its path from the root; null for packages and tests. */
export function layerOf(path: string): string | null {
  const [house, part = ""] = path.split("/");
  if (house === "shared") return house;
  if (house !== "electron" && house !== "renderer") return null;
  const layer = `${house}/${part}`;
  return layer in layers ? layer : null;
}
