import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#electron/shell/csp.ts";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((one) => [one.split(" ")[0], one.split(" ").slice(1)]));

describe("the policy of a page", () => {
  const policy = contentSecurityPolicy("n0nce", null);

  test("allows nothing that is not listed, and no network at all", () => {
    expect(directives(policy).get("default-src")).toEqual(["'none'"]);
    expect(directives(policy).get("connect-src")).toEqual(["'none'"]);
    for (const name of ["base-uri", "form-action", "frame-ancestors"]) {
      expect(directives(policy).get(name)).toEqual(["'none'"]);
    }
  });

  test("runs the console's own files, and what carries the nonce of this load", () => {
    expect(directives(policy).get("script-src")).toEqual(["'self'", "'nonce-n0nce'"]);
    expect(directives(policy).get("style-src")).toEqual(["'self'", "'nonce-n0nce'"]);
  });

  test.each(["unsafe-", "*", "http:", "https:", "blob:", "strict-dynamic"])(
    "never says %s",
    (word) => {
      expect(policy).not.toContain(word);
    },
  );

  test("names no source of scripts twice, nor data as one", () => {
    expect(directives(policy).get("script-src")).not.toContain("data:");
    expect(directives(policy).has("script-src-elem")).toBe(false);
  });
});

test("in development the page may speak to the development server, and changes in nothing else", () => {
  const built = directives(contentSecurityPolicy("n", null));
  const developed = directives(contentSecurityPolicy("n", "http://localhost:5173"));
  expect(developed.get("connect-src")).toEqual(["ws://localhost:5173"]);
  built.delete("connect-src");
  developed.delete("connect-src");
  expect(developed).toEqual(built);
});
