import { describe, expect, test } from "vitest";
import { planMarkdown } from "#electron/transfer/plan/markdown.ts";
import { planScript } from "#electron/transfer/plan/script.ts";
import { siteAddress } from "#electron/transfer/plan/site-address.ts";
import { acmePlan } from "#test/support/site/acme-plan.ts";

const { plan } = acmePlan([
  { do: "createGroup", name: "a`b|<c>_*[x](y)\u202e", kind: "guest" },
  { do: "grant", space: "HR", person: "Gil", permissions: ["read/space"] },
]);

test("the check-list has a box a step, and names are text there", () => {
  const text = planMarkdown({ ...plan, refused: [{ what: "X", why: "y" }], notes: ["n"] });
  expect(text.match(/^- \[ \] /gm)).toHaveLength(plan.steps.length);
  expect(text).toContain("Create the group a\\`b\\|\\<c\\>\\_\\*\\[x\\](y) \n");
  expect(text).toContain('      `` {"name":"a`b|<c>_*[x](y) "} ``');
  expect(text).toContain("by hand: Atlassian Administration › Groups");
  expect(text).toContain("## Not done\n\n- X: y\n\n## Notes\n\n- n\n");
  expect(planMarkdown({ ...plan, steps: [] })).toContain("Nothing has to be done on the site.");
});

test("the script carries its site, and what it was made from", () => {
  const script = planScript(plan);
  expect(script).toContain("\nsite='https://acme.example'\n");
  expect(script).toContain("# Facts sha256:0; nothing was imported.");
  expect(planScript({ ...plan, site: null })).toContain("\nsite=''\n");
});

describe("the address of a site", () => {
  test.each([
    ["acme.example", "https://acme.example"],
    ["https://acme.example/wiki/", "https://acme.example"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://localhost:1", "http://localhost:1"],
  ])("%s", (text, address) => {
    expect(siteAddress(text)).toBe(address);
  });

  test.each(["http://acme.example", "ftp://x", "https://a:b@c.example", "https://x/y", "", "x?y"])(
    "%j is none",
    (text) => {
      expect(() => siteAddress(text)).toThrow(/--site: expected an address such as/);
    },
  );
});
