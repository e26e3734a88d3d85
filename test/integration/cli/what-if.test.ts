import { writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { document, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const clear = { do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] };

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
  await writeFile(at("changes.json"), JSON.stringify([clear]));
});

describe("whatif says what stays, but hangs by fewer rows", () => {
  test("in words, with the row that is left", async () => {
    const { code, out } = await runCli(["whatif", at("acme.vestibule"), at("changes.json")]);
    expect(code).toBe(0);
    expect(out).toBe("Gil in Brand: keeps Comments: Add, now only through guests-brandworks.\n");
  });

  test("as JSON, with how many there were", async () => {
    const answer = await runCli(["whatif", at("acme.vestibule"), at("changes.json"), "--json"]);
    expect(document(answer)).toMatchObject({
      access: [],
      weakened: [
        {
          person: { name: "Gil" },
          space: "BRAND",
          permissions: ["create/comment"],
          before: 2,
          left: [{ route: "group", group: "guests-brandworks" }],
        },
      ],
    });
  });
});
