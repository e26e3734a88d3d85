import { expect, test } from "vitest";
import { type TestConsole, testConsole } from "#test/support/console.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();
const gil = "712020:gil";
const brandworks = "group-guests-brandworks";

let ask: TestConsole["ask"];
let call: TestConsole["call"];

/** A test on a fresh worked example, closed before its folder goes. */
const onAcme = (work: () => Promise<void>) => async () => {
  const running = testConsole(at());
  ({ ask, call } = running);
  try {
    await ask("workspace.openDemo", { demo: "acme", reset: true });
    await work();
  } finally {
    await running.console.close();
  }
};

test(
  "an invitation finds who is here already, whatever the case of the address",
  onAcme(async () => {
    const { people } = await ask("guestAccess.subjects", { groups: [], people: [gil] }).then(
      ({ subjects }) => ({ people: subjects.flatMap((one) => one.person ?? []) }),
    );
    const email = people[0]?.email?.toUpperCase() ?? "";
    const found = await ask("guestAccess.invitation", { emails: [email, "new@north.example"] });
    expect(found).toMatchObject({
      plan: "premium",
      planHasGuests: true,
      defaultGroups: [{ name: "confluence-guests-acme" }],
      already: [{ email, person: { id: gil, designation: "guest" } }],
    });
    const { instance } = (await ask("workspace.current", {})) ?? {};
    expect(found.seats).toEqual({ used: instance?.seatsUsed, limit: instance?.seatLimit });
  }),
);

test(
  "a plan below Premium has no guests",
  onAcme(async () => {
    await ask("changes.apply", { changes: [{ do: "editInstance", plan: "standard" }] });
    const { plan, planHasGuests } = await ask("guestAccess.invitation", { emails: [] });
    expect([plan, planHasGuests]).toEqual(["standard", false]);
  }),
);

test(
  "what a group and a person have already is told with what their own row has",
  onAcme(async () => {
    const { defaultSet, subjects } = await ask("guestAccess.subjects", {
      groups: [brandworks],
      people: [gil],
    });
    expect(defaultSet).toEqual([
      "read/space",
      "create/page",
      "create/attachment",
      "create/comment",
    ]);
    expect(subjects).toMatchObject([
      {
        group: { id: brandworks },
        person: null,
        guests: 1,
        regulars: [{ name: "Max" }],
        spaces: [
          {
            space: { key: "BRAND" },
            own: ["read/space", "create/page", "create/attachment", "create/comment"],
          },
        ],
      },
      {
        group: null,
        person: { id: gil },
        guests: 1,
        spaces: [
          { space: { key: "BRAND" }, own: ["read/space", "delete/space", "create/comment"] },
        ],
      },
    ]);
  }),
);

test(
  "nobody of that id is refused by name",
  onAcme(async () => {
    const refused = await call("guestAccess.subjects", { groups: [], people: ["nobody"] });
    expect(refused).toMatchObject({ ok: false, error: { code: "unknown-person" } });
  }),
);
