import { expect, test } from "vitest";
import { document, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

test("what our own removing leaves is no fault: a list only of someone gone keeps its page shut", async () => {
  const file = at("acme.vestibule");
  await runCli(["new", file, "--demo", "acme"]);
  const changes = [
    { do: "removePerson", person: "Rosa" },
    { do: "deleteGroup", group: "guests-brandworks" },
  ];
  const applied = await runCli(["apply", file, "-", "--json"], JSON.stringify(changes));
  expect(applied.code).toBe(0);
  const verified = await runCli(["verify", file, "--json"]);
  expect(document(verified)).toMatchObject({ ok: true, problems: [] });
  const budget = await runCli(["who", file, "BRAND", "view", "--page", "Budget", "--json"]);
  expect(document(budget)).toMatchObject({ people: [] });
  expect((await runCli(["check", file, "Max", "--page", "BRAND/Campaigns", "view"])).code).toBe(1);
});
