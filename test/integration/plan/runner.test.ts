import { spawnSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Change } from "#shared/model/change.ts";
import { rehearsalIn } from "#test/support/site/rehearsal.ts";
import { runScript, shells } from "#test/support/site/run-script.ts";
import { actingAccount } from "#test/support/site/site.ts";
import { account } from "#test/support/site/site-server.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const rehearsal = rehearsalIn(at);

const giveHr: Change = {
  do: "grant",
  space: "HR",
  group: "guests-brandworks",
  permissions: ["create/comment"],
};

describe("a script", () => {
  test("prints its steps and sends nothing with --dry-run, without an account or a site", async () => {
    const { path, served } = await rehearsal([giveHr]);
    const run = await runScript(path, ["--dry-run"], {
      env: { ATLASSIAN_EMAIL: "", PATH: "/bin" },
    });
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toContain(
      "3. HR: give guests-brandworks View\n     POST /wiki/rest/api/space/HR",
    );
    expect(served.heard).toEqual([]);
  });

  test("says with --look what is to do, and changes nothing", async () => {
    const { run, served, site } = await rehearsal([giveHr]);
    site.grant("HR", "group", "group-guests-brandworks", "read/space");
    const looked = await run("--look");
    expect(looked.out).toContain("3. HR: give guests-brandworks View: is so already");
    expect(looked.out).toContain("4. HR: give guests-brandworks Comments: Add: to do\n1 to do.");
    expect(looked.code).toBe(0);
    expect(served.writes()).toEqual([]);
  });

  test("waits as long as it is told to", async () => {
    let told = 0;
    const { run } = await rehearsal([giveHr], {
      instead: ({ method }) =>
        method === "POST" && told++ === 0 ? { status: 429, retryAfter: "1" } : null,
    });
    const started = performance.now();
    const done = await run();
    expect(done).toMatchObject({ code: 0 });
    expect(done.err).toContain("the site asks to wait 1 s");
    expect(performance.now() - started).toBeGreaterThan(1000);
  });

  test.each(["ROLES", "ROLES_TRANSITION"] as const)("stops at a site under %s", async (mode) => {
    const { run, served, site } = await rehearsal([giveHr]);
    site.mode = mode;
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain("Stopped at step 1, See that the site keeps classic permissions");
    expect(err).toContain(mode);
    expect(served.writes()).toEqual([]);
  });

  test("stops at the last Admin with the step named, and goes on once there is another", async () => {
    const { run, site } = await rehearsal([
      { do: "grant", space: "BRAND", person: "Rosa", permissions: ["administer/space"] },
      { do: "revoke", space: "BRAND", person: "Ada", permissions: ["administer/space"] },
    ]);
    site.people.delete("712020:rosa");
    const first = await run();
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/Stopped at step 3, BRAND: give Rosa View: POST .* 400 No such user/);
    site.people.add("712020:rosa");
    expect(await run()).toMatchObject({ code: 0, err: "" });
    const admins = site.rows.filter((one) => one.pair === "administer/space");
    expect(admins.map((one) => one.who)).toEqual(["712020:rosa"]);
  });

  test("stops where the site refuses to take the last Admin", async () => {
    const { run, site } = await rehearsal(
      [{ do: "revoke", space: "BRAND", person: "Ada", permissions: ["administer/space"] }],
      {},
      // The model knows of a second admin, the site has lost them meanwhile.
      ({ grants }) => {
        for (const [key, grant] of grants)
          if (
            grant.principal.type === "group" &&
            grant.principal.id === "group-confluence-users-acme"
          )
            grants.set(key, {
              ...grant,
              permissions: [...grant.permissions, { permission: "administer/space", change: 1 }],
            });
      },
    );
    site.rows = site.rows.filter(
      (one) => one.pair !== "administer/space" || one.who === "712020:ada",
    );
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(
      /Stopped at step 3, BRAND: take Space: Admin from Ada: DELETE .* 400 The last/,
    );
  });

  test("takes for done what someone else did at the very same moment", async () => {
    const { run, site, served } = await rehearsal([giveHr, join("Gia"), leave("Max")], {
      instead: ({ method, path }) => {
        if (method === "POST" && path.includes("/space/HR/")) {
          const pair = meanwhile.shift();
          if (pair) site.grant("HR", "group", brandworks, pair);
        }
        if (method === "POST" && path.includes("userByGroupId"))
          site.members.get(brandworks)?.add("712020:gia");
        if (method === "DELETE") site.members.get(brandworks)?.delete("712020:max");
        return null;
      },
    });
    const meanwhile = ["read/space", "create/comment"];
    expect(await run()).toMatchObject({ code: 0, err: "" });
    expect(served.writes()).toHaveLength(4);
    expect([...(site.members.get(brandworks) ?? [])].sort()).toContain("712020:gia");
  });

  test("stops before the rest where hands are needed, and says how to go on", async () => {
    const { run, site, served } = await rehearsal([
      { do: "createGroup", name: "guests-new", kind: "guest" },
      { do: "addMember", group: "guests-new", person: "Max" },
      leave("Max"),
    ]);
    const first = await run();
    expect(first.code).toBe(3);
    expect(first.err).toContain("Step 4 has to be done by hand before the rest");
    expect(first.err).toContain("--done 4");
    expect(served.writes()).toHaveLength(1);
    expect(await run("--done", "4")).toMatchObject({ code: 0, err: "" });
    const made = [...site.groups].find(([, name]) => name === "guests-new")?.[0] ?? "";
    expect([...(site.members.get(made) ?? [])]).toEqual(["712020:max"]);
    expect(site.members.get(brandworks)?.has("712020:max")).toBe(false);
  });

  test("keeps whoever runs it in a view list, unless told otherwise", async () => {
    const changes: Change[] = [
      { do: "restrictPage", page: "BRAND/Home", view: { people: ["Rosa"], groups: [] } },
    ];
    const kept = await rehearsal(changes);
    expect((await kept.run()).out).toContain("your own account is added to the view list");
    expect(kept.site.pages.get("brand-home")?.read.user).toEqual(["712020:rosa", actingAccount]);
    const left = await rehearsal(changes);
    expect(await left.run("--leave-me-out")).toMatchObject({ code: 0 });
    expect(left.site.pages.get("brand-home")?.read.user).toEqual(["712020:rosa"]);
  });

  test("does not add whoever is listed through a group", async () => {
    const { run, site } = await rehearsal([
      { do: "restrictPage", page: "BRAND/Home", view: { people: [], groups: ["design-team"] } },
    ]);
    site.addMember("group-design-team", actingAccount);
    expect(await run()).toMatchObject({ code: 0 });
    expect(site.pages.get("brand-home")?.read.user).toEqual([]);
  });

  test("fails at the end where Confluence says otherwise of the people concerned", async () => {
    const { run } = await rehearsal(
      [{ do: "restrictPage", page: "BRAND/Q3 plan", edit: { people: [], groups: [] } }],
      { mayDo: () => false },
    );
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(
      /Stopped at step \d+, Gil, “Q3 plan”, update: hasPermission true: Confluence says/,
    );
  });
});

describe("what a script is given", () => {
  test.each([
    [["--site", "http://example.com"], "only https is safe"],
    [["--site", "https://acme.example/x?y"], "is not the address of a site"],
    [["--what"], "There is no option --what"],
    [["--done", "1;2"], "--done takes numbers"],
    [["--site"], "--site needs a URL"],
  ])("%j is refused", async (args, words) => {
    const { path } = await rehearsal([giveHr]);
    const { code, err, out } = await runScript(path, args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  test("no account is refused; a wrong one is the first surprise", async () => {
    const { path, served } = await rehearsal([giveHr]);
    const run = (token: string) =>
      runScript(path, ["--site", served.address], { env: { ATLASSIAN_TOKEN: token } });
    expect(await run("")).toMatchObject({ code: 2, out: "" });
    const wrong = await run("wrong");
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain("the site does not know ATLASSIAN_EMAIL");
  });

  test("a proxy is not asked for a site on this machine", async () => {
    const { path, served } = await rehearsal([giveHr]);
    const env = { http_proxy: "http://127.0.0.1:9", all_proxy: "http://127.0.0.1:9" };
    expect(await runScript(path, ["--site", served.address], { env })).toMatchObject({ code: 0 });
  });

  test("a machine without jq is told so", async () => {
    const { path, served } = await rehearsal([giveHr]);
    await mkdir(at("bin"));
    for (const tool of ["sh", "curl", "sed", "cat"]) {
      const found = spawnSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" }).stdout;
      await symlink(found.trim(), at("bin", tool));
    }
    const run = await runScript(path, ["--site", served.address], { env: { PATH: at("bin") } });
    expect(run.code).toBe(2);
    expect(run.err).toBe(
      "This needs jq, which this machine lacks. On Debian: apt-get install jq\n",
    );
  });

  test.each(shells)("the token is never shown, not even by a trace of %s", async (shell) => {
    const { path, served } = await rehearsal([giveHr]);
    const { code, out, err } = await runScript("-x", [path, "--site", served.address], { shell });
    expect(code).toBe(0);
    for (const secret of [account.token, account.token.slice(0, 6)])
      expect(out + err).not.toContain(secret);
  });
});

const brandworks = "group-guests-brandworks";

function join(person: string): Change {
  return { do: "addMember", group: "guests-brandworks", person };
}

function leave(person: string): Change {
  return { do: "removeMember", group: "guests-brandworks", person };
}
