/** The environment for an Electron: as here, without what would turn it into something else. */
export function electronEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _asNode, ELECTRON_RENDERER_URL: _server, ...rest } = process.env;
  return rest;
}
