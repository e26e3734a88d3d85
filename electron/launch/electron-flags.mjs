/**
 * Arguments for Chromium that belong to the machine and never to the app. Its sandbox cannot run as
 * root on Linux, which is how containers run; nobody else ever gets these.
 * @param {string} [platform]
 * @param {number} [user] number of the user, where the system has such
 * @returns {string[]}
 */
export function electronFlags(platform = process.platform, user = process.getuid?.()) {
  const isRoot = platform === "linux" && user === 0;
  return isRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
}
