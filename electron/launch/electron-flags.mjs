/**
 * Arguments for Chromium that belong to the machine and never to the app. Its sandbox cannot run as
 * root on Linux, which is how containers run; nobody else ever gets these.
 * @returns {string[]}
 */
export function electronFlags() {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return isRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
}
