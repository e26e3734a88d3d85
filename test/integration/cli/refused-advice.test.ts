import { beforeEach, expect, test } from "vitest";
import { document, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const on = (command: string, ...args: string[]) => runCli([command, at("acme.vestibule"), ...args]);

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
});

test("revoke says in words and as data that Brand would have no admin (R30)", async () => {
  const asked = ["Ada", "BRAND", "administer/space"] as const;
  const { code, out } = await on("revoke", ...asked);
  expect(code).toBe(0);
  expect(out).toContain(
    "Take Space: Admin off Ada's own row in Brand. Brand would have no admin left. Give Admin to someone else first.",
  );
  expect(out).toContain("Ada is no longer a Confluence admin.");
  const change = { do: "revoke", space: "BRAND", person: "Ada", permissions: ["administer/space"] };
  expect(document(await on("revoke", ...asked, "--json"))).toMatchObject({
    possible: true,
    sets: [{ adminRoles: ["confluence"] }],
    willNotWork: [{ change, because: [{ code: "last-admin", space: "BRAND" }] }],
  });
});

test("revoke-all leaves out what the rules refuse, and says so", async () => {
  const asked = ["administer/space", "--members-of", "confluence-admins-acme", "--space", "BRAND"];
  const { out } = await on("revoke-all", ...asked);
  expect(out).toContain("Left out: Brand would have no admin left.");
  expect(document(await on("revoke-all", ...asked, "--json"))).toMatchObject({
    held: 1,
    outOfReach: [],
    willNotWork: [{ because: [{ code: "last-admin", space: "BRAND" }] }],
  });
});
