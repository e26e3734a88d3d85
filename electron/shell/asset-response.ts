import { randomBytes } from "node:crypto";
import { contentSecurityPolicy, noncePlaceholder } from "./csp.ts";

/** A file of the page and its content type. */
export interface Asset {
  readonly body: Buffer;
  readonly type: string;
}

/** The answer with a file of the page. A page comes with a policy, and a nonce that no load had before. */
export function assetResponse({ body, type }: Asset, devServer: string | null): Response {
  const headers = new Headers({
    "Content-Type": type,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  if (!type.startsWith("text/html")) return new Response(new Uint8Array(body), { headers });
  const nonce = randomBytes(18).toString("base64");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, devServer));
  headers.set("Cache-Control", "no-store");
  const page = body.toString("utf8").replaceAll(noncePlaceholder, nonce);
  return new Response(page, { headers });
}
