/** What the built page carries where the nonce of this load belongs. */
export const noncePlaceholder = "__CSP_NONCE__";

/**
 * The content security policy of one load of the page. Nothing is allowed that is not listed; there
 * is no network at all. Only `devServer`, in development, is connected to, for hot reloading.
 */
export function contentSecurityPolicy(nonce: string, devServer: string | null): string {
  const connect = devServer === null ? "'none'" : devServer.replace(/^http/, "ws");
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
