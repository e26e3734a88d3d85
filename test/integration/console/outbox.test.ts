import { expect, test } from "vitest";
import { outboxSubject, outboxText } from "#shared/explanation/outbox-words.ts";
import type { Change } from "#shared/model/change.ts";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const asked = { changes: 200, kind: null, recipients: 100 };
const partners: Change[] = [{ do: "createGroup", name: "partners", kind: "guest" }];
const gia = "gia@partner.example";

let ask: TestConsole["ask"];
/** The demo's own last change, from which on the tests count. */
let start = 0;

/** A test on a fresh worked example, closed before its folder goes. */
const onAcme = (work: () => Promise<void>) => async () => {
  const running = testConsole(at());
  ({ ask } = running);
  try {
    start = (await ask("workspace.openDemo", { demo: "acme", reset: true })).revision;
    await work();
  } finally {
    await running.console.close();
  }
};

const apply = async (...changes: Change[]) => (await ask("changes.apply", { changes })).revision;

/** The outbox of what the test did. */
async function outbox() {
  const found = await ask("outbox.list", asked);
  const messages = found.messages.filter((one) => one.change.revision > start);
  return { ...found, messages };
}

/** "change subject: who gets it" of each message, newest first. */
async function told(): Promise<string[]> {
  const { messages, site } = await outbox();
  return messages.map(
    (one) =>
      `${one.change.revision} ${outboxSubject(one, site)}: ${one.to.people.map(({ name }) => name).join(", ")}`,
  );
}

test(
  "what was imported tells nobody; the demo's own changes do, the latest first",
  onAcme(async () => {
    const { messages, older } = await ask("outbox.list", asked);
    expect(older).toBe(0);
    expect(messages.map(({ change, kind, to }) => [change.revision, kind, to.total])).toEqual([
      [3, "space-notice", 3],
      [3, "first-visit", 3],
    ]);
  }),
);

test(
  "a new guest is invited, with the note, and nobody else is told",
  onAcme(async () => {
    const change = await apply({
      ...{ do: "inviteGuest", email: "kim@partner.example", name: "Kim Park" },
      ...{ groups: ["guests-brandworks"], note: "Welcome to the launch." },
    });
    const { messages, site } = await outbox();
    expect(messages).toMatchObject([
      {
        kind: "invitation",
        change: { revision: change },
        to: { total: 1, people: [{ name: "Kim Park", designation: "guest" }] },
        groups: [{ name: "confluence-guests-acme" }, { name: "guests-brandworks" }],
      },
    ]);
    expect(outboxText(messages, site)).toContain("\nWelcome to the launch.\n");
  }),
);

test(
  "someone who is added without being a guest gets no invitation",
  onAcme(async () => {
    await apply(
      { do: "addPerson", name: "Pat", email: "pat@acme.example" },
      { do: "addMember", group: "design-team", person: "Pat" },
    );
    expect(await told()).toEqual([]);
  }),
);

test(
  "who uses a space is told when a guest is given it; a space new to guests says so on the next visit",
  onAcme(async () => {
    const change = await apply({
      ...{ do: "grant", space: "HR", person: "Gia" },
      permissions: "default-guest-set",
    });
    expect(await told()).toEqual([
      `${change} Guests were given access to HR: Rosa`,
      `${change} Guests can see HR now: Rosa`,
    ]);
  }),
);

test(
  "a guest group without guests is told of, and opens nothing yet",
  onAcme(async () => {
    await apply(...partners);
    const change = await apply({
      ...{ do: "grant", space: "HR", group: "partners" },
      permissions: ["read/space"],
    });
    expect(await told()).toEqual([`${change} Guests were given access to HR: Rosa`]);
    const later = await apply({ do: "addMember", group: "partners", person: "Gia" });
    expect(await told()).toEqual([
      `${later} Guests can see HR now: Rosa`,
      `${change} Guests were given access to HR: Rosa`,
    ]);
  }),
);

test(
  "further permissions on a row that has View, and rows of regular users, tell nobody",
  onAcme(async () => {
    await apply({
      ...{ do: "grant", space: "BRAND", group: "guests-brandworks" },
      permissions: ["export/space"],
    });
    await apply({ do: "grant", space: "HR", person: "Ada", permissions: ["read/space"] });
    expect(await told()).toEqual([]);
  }),
);

test(
  "someone who comes to use a space only by its being open to everyone is not told",
  onAcme(async () => {
    await apply({ do: "grant", space: "KB", person: "Gil", permissions: ["read/space"] });
    expect(await told()).toEqual([]);
  }),
);

test(
  "what was taken back tells nobody, and does so again once it is made again",
  onAcme(async () => {
    const change = await apply({
      ...{ do: "inviteGuest", email: gia, groups: [] },
    });
    await ask("activity.undo", { change });
    expect(await told()).toEqual([]);
    await ask("activity.redo", { change });
    expect(await told()).toEqual([`${change} You are invited to Acme as a guest: ${gia}`]);
  }),
);

test(
  "looking back changes nothing, and goes only so far as was asked",
  onAcme(async () => {
    const all = {
      search: "",
      group: null,
      space: null,
      domain: null,
      withoutSpace: false,
      open: null,
    };
    await apply({ do: "inviteGuest", email: gia, groups: [] });
    await apply({ do: "deactivate", person: "Rosa" });
    const before = await ask("guestAccess.list", all);
    const last = await ask("outbox.list", { ...asked, changes: 1 });
    expect([last.total, last.older]).toEqual([0, start + 1]);
    const both = await ask("outbox.list", { ...asked, changes: 2 });
    expect([both.total, both.older]).toEqual([1, start]);
    expect(await ask("guestAccess.list", all)).toEqual(before);
  }),
);

test(
  "of those who get something so many are named as was asked, and all are counted",
  onAcme(async () => {
    await apply({ do: "grant", space: "BRAND", person: "Gia", permissions: ["read/space"] });
    const { messages } = await ask("outbox.list", { ...asked, recipients: 2 });
    expect(messages[0]?.to).toMatchObject({ total: 4, people: [{ name: "Ada" }, { name: "Gil" }] });
  }),
);

test(
  "as CSV there is a row for each one who gets something, and no name becomes a formula",
  onAcme(async () => {
    await apply({ do: "editPerson", person: "Rosa", name: "=Rosa()" });
    await apply({ do: "grant", space: "HR", person: "Gia", permissions: ["read/space"] });
    const { text, cut } = await ask("outbox.document", { changes: 200, kind: null, format: "csv" });
    const [header, ...rows] = text.split("\r\n");
    expect(header).toBe("change,date,kind,way,recipient,email,space,subject,text,why");
    expect(cut).toBe(false);
    expect(text).toContain(`,"'=Rosa()",`);
    expect(rows.length).toBeGreaterThanOrEqual(2);
  }),
);

test(
  "the audience of spaces counts each who uses one of them once",
  onAcme(async () => {
    expect(await ask("outbox.audience", { spaces: ["98310", "98311"] })).toEqual({ people: 4 });
  }),
);
