/**
 * The origin of the development server, null in any build: the branch is removed when the app is
 * built. The server only stands behind the protocol handler, so that the page has the same address,
 * origin and policy in development as ever.
 */
export function devServerOrigin(): string | null {
  if (!import.meta.env.DEV) return null;
  const address = process.env["ELECTRON_RENDERER_URL"];
  return address === undefined ? null : new URL(address).origin;
}
