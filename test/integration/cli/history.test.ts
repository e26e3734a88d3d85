import { beforeEach, expect, test } from "vitest";
import { document, errorOf, runCli } from "#test/support/cli.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

interface Activity {
  total: number;
  matching: number;
  changes: {
    revision: number;
    label: string;
    kind: string;
    of?: number;
    undone: boolean;
    reason?: string;
    events: number;
    what: { what: string; before: string; after: string }[] | null;
  }[];
}

const on = (command: string, ...args: string[]) => runCli([command, at("acme.vestibule"), ...args]);
const activity = async (...args: string[]) =>
  document<Activity>(await on("activity", ...args, "--json"));
const change = (change: object, ...args: string[]) =>
  runCli(["apply", at("acme.vestibule"), "-", "--json", ...args], JSON.stringify(change));
const may = async (...args: string[]) => (await on("check", ...args)).code === 0;

let start = 0;

beforeEach(async () => {
  await runCli(["new", at("acme.vestibule"), "--demo", "acme"]);
  start = (await activity("--limit", "1")).total;
});

test("every change is told with what was before and after, newest first, and why", async () => {
  await change({ do: "deactivate", person: "Rosa" }, "--reason", "left the company");
  const { changes, total } = await activity("--limit", "1");
  expect(total).toBe(start + 1);
  expect(changes).toMatchObject([
    {
      revision: start + 1,
      label: "Deactivate Rosa",
      kind: "command",
      undone: false,
      reason: "left the company",
      events: 1,
      what: [{ what: "Rosa", before: "active", after: "inactive" }],
    },
  ]);
});

test("the past of a demo is all there, and what it is about can be asked for", async () => {
  const all = await activity("--limit", "1000");
  expect(all.changes.every((one) => one.what !== null)).toBe(true);
  expect(all.changes.map((one) => one.revision)).toEqual(
    Array.from({ length: start }, (_, index) => start - index),
  );
  const ofGil = await activity("--person", "Gil");
  expect(ofGil.matching).toBeGreaterThan(0);
  expect(ofGil.matching).toBeLessThan(all.matching);
  for (const one of ofGil.changes) expect(JSON.stringify(one.what)).toContain("Gil");
  await change({ do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] });
  const [comment] = (await activity("--permission", "create/comment", "--space", "BRAND")).changes;
  expect(comment).toMatchObject({ revision: start + 1 });
  expect((await activity("--search", "take BRAND")).matching).toBe(1);
  expect((await activity("--actor", "the console", "--from", "2026-11-01")).matching).toBe(1);
});

test("undo takes the last change back as an entry, redo makes it again, over runs", async () => {
  expect(await may("Gil", "BRAND", "create/page")).toBe(true);
  await change({ do: "removeMember", group: "guests-brandworks", person: "Gil" });
  await change({ do: "createGroup", name: "later", kind: "guest" });
  const without = await may("Gil", "BRAND", "create/page");
  expect((await on("undo")).out).toContain("Undo: create the guest group later");
  expect((await on("undo", "--reason", "a slip")).code).toBe(0);
  expect(await may("Gil", "BRAND", "create/page")).toBe(true);
  const { changes } = await activity("--limit", "4");
  expect(changes.map((one) => [one.kind, one.of, one.undone])).toEqual([
    ["undo", start + 1, false],
    ["undo", start + 2, false],
    ["command", undefined, true],
    ["command", undefined, true],
  ]);
  expect(changes[0]?.reason).toBe("a slip");
  expect(document(await on("redo", "--json"))).toMatchObject({ ok: true, of: start + 1 });
  expect(await may("Gil", "BRAND", "create/page")).toBe(without);
  expect(document(await on("redo", "--json"))).toMatchObject({ of: start + 2 });
  const nothing = await on("redo", "--json");
  expect([nothing.code, errorOf(nothing).code]).toEqual([4, "nothing-to-redo"]);
});

test("a change that others stand on is not undone, and the one that does is named", async () => {
  await change({ do: "createGroup", name: "partners", kind: "guest" });
  await change({ do: "addMember", group: "partners", person: "Rosa" });
  const refused = await on("undo", "--change", String(start + 1), "--json");
  expect([refused.code, errorOf(refused)]).toMatchObject([
    4,
    {
      code: "undo-blocked",
      message: `“Create the guest group partners” (change ${start + 1}) cannot be undone: Rosa is in it since change ${start + 2}, “Add Rosa to partners”.`,
    },
  ]);
  expect((await activity("--limit", "1")).total).toBe(start + 2);
  await on("undo");
  expect((await on("undo", "--change", String(start + 1))).code).toBe(0);
});

test("what stands on nothing is undone out of order, and made again by its number", async () => {
  await change({ do: "deactivate", person: "Rosa" });
  await change({ do: "createGroup", name: "partners", kind: "guest" });
  await on("undo", "--change", String(start + 1));
  await change({ do: "createGroup", name: "others", kind: "guest" });
  expect((await on("redo")).code).toBe(4);
  expect((await on("redo", "--change", String(start + 1))).code).toBe(0);
  const again = await on("redo", "--change", String(start + 1), "--json");
  expect(errorOf(again).message).toContain("is in effect");
});

test("who may not change it may not take it back either (R29)", async () => {
  await change({ do: "deactivate", person: "Rosa" });
  const refused = await on("undo", "--act-as", "Gil", "--json");
  expect([refused.code, errorOf(refused).code]).toEqual([4, "not-allowed"]);
});

test("since when, and by which change: the first after which it was so, and all that came", async () => {
  const before = document<{ since: { revision: number } | null; allowed: boolean }>(
    await on("why", "Gil", "BRAND", "create/comment", "--since", "--json"),
  );
  expect(before.allowed).toBe(true);
  await change({ do: "revoke", space: "BRAND", person: "Gil", permissions: ["create/comment"] });
  await change({ do: "removeMember", group: "guests-brandworks", person: "Gil" });
  const after = document<{
    allowed: boolean;
    since: { revision: number };
    steps: { change: { revision: number }; turned: boolean; removed: object[] }[];
  }>(await on("why", "Gil", "BRAND", "create/comment", "--since", "--json"));
  expect(after.allowed).toBe(false);
  expect(after.since.revision).toBe(start + 2);
  expect(after.steps.slice(-2)).toMatchObject([
    { change: { revision: start + 1 }, turned: false, removed: [{ route: "individual" }] },
    {
      change: { revision: start + 2 },
      turned: true,
      removed: [{ route: "group", group: "guests-brandworks" }],
    },
  ]);
  const text = (await on("why", "Gil", "BRAND", "create/comment", "--since")).out;
  expect(text).toContain(`Remove Gil from guests-brandworks (change ${start + 2}).`);
});

test("every reading command answers as of a change, a day or a time", async () => {
  await change({ do: "removeMember", group: "guests-brandworks", person: "Gil" });
  const questions = [
    ["status", "Gil"],
    ["check", "Gil", "BRAND", "create/page"],
    ["why", "Gil", "BRAND"],
    ["reach", "Gil"],
    ["who", "BRAND"],
    ["lookup", "Gil"],
    ["revoke", "Gil", "BRAND", "read/space"],
    ["sturdy", "Gil"],
    ["idle"],
  ] as const;
  await runCli(["new", at("then.vestibule"), "--demo", "acme"]);
  for (const [command, ...args] of questions) {
    const past = await on(command, ...args, "--at", String(start), "--json");
    const then = await runCli([command, at("then.vestibule"), ...args, "--json"]);
    expect([command, past.code, past.out]).toEqual([command, then.code, then.out]);
  }
  expect((await on("status", "Gil", "--at", "1999-01-01", "--json")).code).not.toBe(0);
  expect((await on("check", "Gil", "BRAND", "create/page", "--at", "2026-11-20")).code).toBe(0);
  const wrong = await on("status", "--at", "yesterday", "--json");
  expect([wrong.code, errorOf(wrong).details]).toMatchObject([2, { field: "at" }]);
  const future = await on("status", "--at", "99999", "--json");
  expect([future.code, errorOf(future).code]).toEqual([3, "unknown-change"]);
});

test("what changed for someone is told change by change", async () => {
  await change({ do: "removeMember", group: "guests-brandworks", person: "Gil" });
  await change({ do: "createGroup", name: "of no concern", kind: "guest" });
  const told = document<{ changes: { change: { revision: number }; access: object[] }[] }>(
    await on("changed", "Gil", "--from", String(start), "--json"),
  );
  expect(told.changes.map((one) => one.change.revision)).toEqual([start + 1]);
  expect(told.changes[0]?.access).toMatchObject([{ space: "BRAND" }]);
});

test("the outbox says what would be sent for the latest changes, to whom and why", async () => {
  await change({ do: "inviteGuest", email: "kim@north.example", groups: [], note: "Welcome." });
  const { total, messages } = document<{
    total: number;
    messages: { kind: string; to: { total: number }; text: string[]; why: string }[];
  }>(await on("outbox", "--json"));
  expect(total).toBe(messages.length);
  expect(messages[0]).toMatchObject({ kind: "invitation", to: { total: 1 } });
  expect(messages[0]?.text).toContain("Welcome.");
  expect(messages[0]?.why).toContain(`change ${start + 1}`);
  const told = await on("outbox", "--changes", "1");
  expect(told.out).toContain(`1 message. Nothing is ever sent from here. ${start} older changes`);
  expect(errorOf(await on("outbox", "--changes", "0", "--json"))).toMatchObject({
    code: "bad-input",
    details: { field: "--changes" },
  });
});
