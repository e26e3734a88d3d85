import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asGroupId } from "#shared/model/ids.ts";
import { rehearsalIn } from "#test/support/site/rehearsal.ts";
import { factsOfSite } from "#test/support/site/site-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const rehearsal = rehearsalIn(temporaryFolder());

describe("hostile names", () => {
  const names = [
    "a'; touch PWNED; echo '",
    "$(touch PWNED) `touch PWNED` $HOME",
    "--help",
    "new\nline\r\n# x\ntouch PWNED",
    'back\\slash "quotes" %s %n !! *',
    "\u001b[31mred\u202e ünïcödé 🎈",
    "END",
  ];

  test.each(names)("%j is text and nothing else", async (name) => {
    const id = `g ${name}&x=/../?#`;
    const { run, site } = await rehearsal(
      [
        { do: "createGroup", name: "guests-new", kind: "guest" },
        { do: "grant", space: "HR", group: "guests-new", permissions: ["read/space"] },
        { do: "addMember", group: id, person: "Gia" },
        { do: "restrictPage", page: "BRAND/Home", view: { people: ["Rosa"], groups: [id] } },
        { do: "grant", space: "HR", group: id, permissions: ["read/space"] },
      ],
      {},
      ({ groups, spaces }) => {
        const group = groups.get(asGroupId("group-design-team")) ?? expect.fail("no group");
        groups.set(asGroupId(id), { ...group, id: asGroupId(id), name });
        for (const [key, space] of spaces) spaces.set(key, { ...space, name });
      },
    );
    const done = await run();
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(existsSync("PWNED")).toBe(false);
    expect(done.out).not.toMatch(/[^\P{Cc}\n]/u);
    expect(factsOfSite(site)).toEqual(
      expect.arrayContaining([
        `member ${id} 712020:gia`,
        `row HR group ${id} read/space`,
        `read brand-home group ${id}`,
        "row HR group new guests-new read/space",
      ]),
    );
  });
});
