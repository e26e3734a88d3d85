import { fail } from "#shared/ipc/error-words.ts";

const onThisMachine = /^(127\.0\.0\.1|localhost)$/;

/**
 * A site's address as scripts send to it, such as `https://halden.example`. Refuses with `bad-input` what
 * is none, and plain http to other machines, which would show the token on the way.
 */
export function siteAddress(text: string): string {
  const refused = (got: string) =>
    fail("bad-input", {
      field: "--site",
      expected: "an address such as https://acme.example, or http://127.0.0.1:8080 for a rehearsal",
      got,
    });
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || url.username || url.password || url.search || url.hash) return refused(text);
  if (!/^(\/wiki)?\/*$/.test(url.pathname)) return refused(text);
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && onThisMachine.test(url.hostname));
  return isSafe ? url.origin : refused(text);
}
