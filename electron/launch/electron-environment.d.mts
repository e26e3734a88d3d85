/** The environment for an Electron: as here, without what would turn it into something else. */
export function electronEnvironment(): Record<string, string>;
