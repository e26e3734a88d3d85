import { readFile, realpath } from "node:fs/promises";
import { net, protocol, type Session } from "electron";
import { appScheme } from "./app-address.ts";
import { type Asset, assetResponse } from "./asset-response.ts";
import { contentType } from "./content-types.ts";
import { isInside, resolveAsset } from "./resolve-asset.ts";

/** Declares the console's scheme. Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page of `root`, or in development what the server behind it gives. */
export function serveApp(session: Session, root: string, devServer: string | null): void {
  session.protocol.handle(appScheme, async ({ method, url }) => {
    if (method !== "GET") return new Response(null, { status: 405 });
    const file = resolveAsset(root, url);
    if (file === null) return new Response(null, { status: 404 });
    const found =
      devServer === null ? await readBuilt(root, file) : await fromServer(devServer, url);
    if (found === null) return new Response(null, { status: 404 });
    return assetResponse(found, devServer);
  });
}

async function readBuilt(root: string, file: string): Promise<Asset | null> {
  const type = contentType(file);
  if (type === null) return null;
  try {
    const real = await realpath(file);
    if (!isInside(await realpath(root), real)) return null;
    return { body: await readFile(real), type };
  } catch {
    return null;
  }
}

async function fromServer(devServer: string, url: string): Promise<Asset | null> {
  const { pathname, search } = new URL(url);
  const answer = await net.fetch(`${devServer}${pathname}${search}`);
  if (!answer.ok) return null;
  const type = answer.headers.get("content-type") ?? "text/plain";
  return { body: Buffer.from(await answer.arrayBuffer()), type };
}
