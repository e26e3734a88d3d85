import { afterEach, describe, expect, test } from "vitest";
import { demoWorkspace } from "#electron/demo/demos.ts";
import { createStore } from "#electron/store/create-store.ts";
import { asGroupId, asInstanceId, asPersonId } from "#shared/model/ids.ts";
import { membershipKey } from "#shared/model/state.ts";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { noon, theInstance } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
let open: TestConsole | null = null;

afterEach(async () => {
  await open?.console.close();
  open = null;
});

function opened(folder: string): TestConsole {
  open = testConsole(folder);
  return open;
}

async function acme() {
  const desk = opened(at());
  await desk.ask("workspace.openDemo", { demo: "acme", reset: false });
  return desk;
}

describe("whom someone can look up (R27)", () => {
  test("a guest finds the regular users of shared spaces, each with the spaces; by the setting fewer", async () => {
    const { ask } = await acme();
    const gil = await ask("people.lookUp", { id: "712020:gil" });
    expect(gil.total).toBe(3);
    expect(
      gil.people.map((one) => [one.person.name, one.through.map((space) => space.key)]),
    ).toEqual([
      ["Ada", ["BRAND", "KB"]],
      ["Max", ["BRAND", "KB"]],
      ["Rosa", ["BRAND", "KB"]],
    ]);
    expect((await ask("people.lookUp", { id: "712020:gia" })).total).toBe(3);
    await ask("changes.apply", {
      changes: [{ do: "editInstance", settings: { peopleLookUp: "granted" } }],
    });
    expect(await ask("people.lookUp", { id: "712020:gia" })).toEqual({ total: 0, people: [] });
  });

  test("a regular user finds everyone who counts, which is said as a number; nobody else finds anyone", async () => {
    const { ask, call } = await acme();
    expect(await ask("people.lookUp", { id: "712020:rosa" })).toEqual({ total: 4, people: [] });
    expect((await ask("people.lookUp", { id: "712020:nia" })).total).toBe(0);
    expect(await call("people.lookUp", { id: "nobody" })).toMatchObject({
      error: { code: "unknown-person" },
    });
  });
});

test("a pasted list means people by id, e-mail or exact name; who is nobody is said", async () => {
  const { ask } = await acme();
  const written = ["712020:gil", "ROSA@acme.example", "Gia", "gia"];
  const found = await ask("people.resolve", { written });
  expect(found.map(({ person, problem }) => person?.name ?? problem)).toEqual([
    "Gil",
    "Rosa",
    "Gia",
    expect.stringContaining('There is no person "gia"'),
  ]);
});

/** A workspace with Acme and a second instance, in which Max is a guest and Rosa has another account. */
async function twoInstances() {
  const state = demoWorkspace("acme");
  const other = theInstance(demoWorkspace("acme"));
  const users = asGroupId("group-confluence-users-acme");
  const max = asPersonId("712020:max");
  const rosa = asPersonId("712020:rosa");
  const gil = asPersonId("712020:gil");
  const herself = other.people.get(rosa);
  if (!herself) throw new Error("Acme has no Rosa");
  const twin = asPersonId("557058:rosa");
  other.people.delete(rosa);
  other.people.delete(gil);
  other.people.set(twin, { ...herself, id: twin, email: "Rosa@acme.example", name: "Rosa M." });
  for (const [key, { person }] of other.memberships) {
    if (person === rosa || person === gil) other.memberships.delete(key);
  }
  other.memberships.delete(membershipKey(users, max));
  other.memberships.set(membershipKey(users, twin), { group: users, person: twin, change: 1 });
  const id = asInstanceId("partner");
  state.instances.set(id, { ...other, header: { ...other.header, id, name: "Partner site" } });
  const path = at("two.vestibule");
  const store = await createStore(path, state, { now: noon });
  if (!store.ok) throw new Error(store.error.message);
  await store.value.close();
  const desk = opened(at("app"));
  await desk.ask("workspace.open", { path });
  return desk;
}

describe("a person in several instances of a workspace", () => {
  test("is known by account or e-mail, and stands in each by its own groups", async () => {
    const { ask } = await twoInstances();
    const partner = { id: "partner", name: "Partner site" };
    expect(await ask("people.elsewhere", { id: "712020:max" })).toMatchObject([
      { instance: partner, by: "account", person: { name: "Max", designation: "guest" } },
    ]);
    expect(await ask("people.elsewhere", { id: "712020:rosa" })).toMatchObject([
      { instance: partner, by: "email", person: { name: "Rosa M.", designation: "regular" } },
    ]);
    expect(await ask("people.elsewhere", { id: "712020:dan" })).toMatchObject([
      { person: { designation: "inactive" } },
    ]);
    expect(await ask("people.elsewhere", { id: "712020:gil" })).toEqual([]);

    await ask("workspace.chooseInstance", { id: "partner" });
    expect(await ask("people.elsewhere", { id: "712020:max" })).toMatchObject([
      { instance: { name: "Acme" }, person: { designation: "regular" } },
    ]);
  });

  test("is nowhere else in a workspace of one instance", async () => {
    const { ask, call } = await acme();
    expect(await ask("people.elsewhere", { id: "712020:max" })).toEqual([]);
    expect(await call("people.elsewhere", { id: "nobody" })).toMatchObject({
      error: { code: "unknown-person" },
    });
  });
});

test("the plan says who takes the seats, what is open to everyone and where new people land", async () => {
  const { ask } = await acme();
  const before = await ask("plan.get", {});
  expect(before).toMatchObject({
    name: "Acme",
    seats: { regular: 3, guests: 2 },
    anonymousAccess: false,
    anonymousSpaces: 1,
    settings: { peopleLookUp: "reached", anonymousTicksForPeople: false },
    defaultGroups: {
      regular: [{ name: "confluence-users-acme" }],
      guest: [{ name: "confluence-guests-acme" }],
    },
  });
  await ask("changes.apply", {
    changes: [{ do: "setAnonymous", space: "KB", permissions: [] }],
  });
  expect((await ask("plan.get", {})).anonymousSpaces).toBe(0);
});
