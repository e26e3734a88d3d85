import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Asset, assetResponse } from "#electron/shell/asset-response.ts";
import { noncePlaceholder } from "#electron/shell/csp.ts";

const page: Asset = {
  body: Buffer.from(
    `<meta property="csp-nonce" nonce="${noncePlaceholder}"><script nonce="${noncePlaceholder}">`,
  ),
  type: "text/html; charset=utf-8",
};

function nonceOf(response: Response): string {
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

test("each load of the page has a nonce of its own, in the policy and wherever the page wants it", async () => {
  const nonces = new Set<string>();
  for (let load = 0; load < 100; load++) {
    const response = assetResponse(page, null);
    const nonce = nonceOf(response);
    expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
    expect(await response.text()).toBe(
      `<meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}">`,
    );
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(100);
});

test("any other file comes byte for byte, as what it is", async () => {
  const body = Buffer.from([0, 255, 128, ...Buffer.from(noncePlaceholder)]);
  const response = assetResponse({ body, type: "font/woff2" }, null);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(body);
  expect(response.headers.get("Content-Type")).toBe("font/woff2");
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(response.headers.has("Content-Security-Policy")).toBe(false);
});

test("the build puts the same placeholder where the nonce belongs", () => {
  const config = readFileSync(new URL("../../../electron.vite.config.ts", import.meta.url), "utf8");
  expect(config).toContain(`cspNonce: "${noncePlaceholder}"`);
});
