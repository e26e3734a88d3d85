/** The console's own pages live under one scheme and one host; nothing else is ever loaded. */
export const appScheme = "app";
export const appHost = "vestibule";
export const appUrl = `${appScheme}://${appHost}/index.html`;

/** Whether this is an address of the console itself: parsed and compared whole, never by prefix. */
export function isAppUrl(address: string): boolean {
  const url = parse(address);
  if (!url) return false;
  const bare = url.username === "" && url.password === "" && url.port === "";
  return bare && url.protocol === `${appScheme}:` && url.hostname === appHost;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
