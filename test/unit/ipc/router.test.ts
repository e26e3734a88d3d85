import { describe, expect, it } from "vitest";
import { createRouter } from "#electron/ipc/router.ts";
import { type CallName, contract } from "#shared/ipc/contract.ts";
import { FailureError, fail, failure, refuse } from "#shared/ipc/error-words.ts";
import { done, failureSchema } from "#shared/ipc/errors.ts";
import { stubHandlers } from "./stub-handlers.ts";

function router(answers: Parameters<typeof stubHandlers>[0] = {}) {
  const logged: [text: string, error: unknown][] = [];
  const stub = stubHandlers(answers);
  const invoke = createRouter(stub.handlers, (text, error) => logged.push([text, error]));
  return { ...stub, logged, invoke };
}

const circular: Record<string, unknown> = {};
circular["self"] = circular;
const withPrototype: unknown = JSON.parse('{"__proto__":{"admin":true}}');

/** Payloads that no call takes. */
const malformed: [name: string, payload: unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "people"],
  ["a text of ten megabytes", "x".repeat(10_000_000)],
  ["a number", 7],
  ["no number", Number.NaN],
  ["a list", [{}]],
  ["a field too many", { id: "1", text: "", limit: 1, extra: true }],
  ["a key of every object", withPrototype],
  ["an object in a circle", circular],
];

describe("a malformed payload", () => {
  it.each(malformed)(
    "of %s is refused by every call, and reaches no handler",
    async (_, payload) => {
      const { invoke, calls, names, logged } = router();
      for (const name of names) {
        const outcome = await invoke(name, payload);
        expect({ name, outcome }).toMatchObject({
          name,
          outcome: { ok: false, error: { code: "bad-payload", details: { channel: name } } },
        });
        if (!outcome.ok) {
          expect(failureSchema.safeParse(outcome.error).success).toBe(true);
          expect(JSON.stringify(outcome).length).toBeLessThan(2000);
        }
      }
      expect([calls, logged]).toEqual([[], []]);
    },
  );

  it.each<[what: string, name: CallName, payload: unknown, field: string, said: string]>([
    ["a field of another kind", "people.get", { id: 7 }, "id", "expected a text, got 7"],
    ["a missing field", "why.space", { person: "1" }, "space", "expected a text, got nothing"],
    [
      "an id without end",
      "people.get",
      { id: "x".repeat(300) },
      "id",
      "expected at most 256 characters",
    ],
    [
      "a word outside the list",
      "shell.setTheme",
      { theme: "pink" },
      "theme",
      'expected one of system, light, dark, got "pink"',
    ],
    [
      "a change that is none",
      "changes.apply",
      { changes: [{ do: "fly" }] },
      "changes[0].do",
      'got "fly"',
    ],
    ["no change", "changes.apply", { changes: [] }, "changes", "expected a list that is not empty"],
    ["a field too many", "shell.about", { x: 1 }, "payload", 'expected no further field, got "x"'],
  ])("says which field and what would be right: %s", async (_, name, payload, field, said) => {
    const outcome = await router().invoke(name, payload);
    expect(outcome).toMatchObject({ error: { code: "bad-payload", details: { field } } });
    expect(outcome.ok ? "" : outcome.error.message).toContain(
      `The call "${name}" was given a wrong ${field}: `,
    );
    expect(outcome.ok ? "" : outcome.error.message).toContain(said);
  });
});

it.each([
  ["a name of no call", "people.fly"],
  ["a key of every object", "__proto__"],
  ["a method of every object", "toString"],
  ["no text", 7 as unknown as string],
  ["an object", { name: "people.list" } as unknown as string],
  ["a name without end", "x".repeat(1_000_000)],
])("an unknown channel is refused: %s", async (_, name) => {
  const { invoke, calls } = router();
  const outcome = await invoke(name, {});
  expect(outcome).toMatchObject({ ok: false, error: { code: "unknown-channel" } });
  expect(JSON.stringify(outcome).length).toBeLessThan(500);
  expect(calls).toEqual([]);
});

describe("a handler", () => {
  it("gets the parsed input, and its answer comes back in the envelope", async () => {
    const about = { version: "1", electron: "2", chromium: "3" };
    const { invoke, calls } = router({ "shell.about": async () => done(about) });
    expect(await invoke("shell.about", {})).toEqual({ ok: true, value: about });
    const change = { do: "inviteGuest", email: "zoe@x.example" };
    await invoke("changes.apply", { changes: [change] });
    expect(calls).toEqual([
      ["shell.about", {}],
      ["changes.apply", { changes: [{ ...change, groups: [] }] }],
    ]);
  });

  it("that refuses is answered as it says", async () => {
    const refused = refuse("unknown-person", { ref: "Zoe", closest: [] });
    const { invoke, logged } = router({ "people.get": async () => refused });
    expect(await invoke("people.get", { id: "zoe" })).toEqual(refused);
    expect(logged).toEqual([]);
  });

  it("that throws a failure answers with it, and nothing is logged", async () => {
    const { invoke, logged } = router({ "people.get": async () => fail("no-workspace") });
    const error = failure("no-workspace");
    expect(await invoke("people.get", { id: "zoe" })).toEqual({ ok: false, error });
    expect(logged).toEqual([]);
  });

  it.each([
    ["throws", () => Promise.reject(new Error("secret of the house"))],
    ["answers what the contract does not have", () => Promise.resolve(done({ version: 7 }))],
    ["answers nothing at all", () => Promise.resolve(undefined as never)],
  ])("that %s is a fault of ours: logged whole, told without its inside", async (_, about) => {
    const { invoke, logged } = router({ "shell.about": about });
    const outcome = await invoke("shell.about", {});
    expect(outcome).toEqual({ ok: false, error: failure("internal") });
    expect(JSON.stringify(outcome)).not.toContain("secret");
    expect(logged).toEqual([["the call shell.about failed", expect.any(Error)]]);
    expect(await invoke("shell.copyText", { text: "still here" })).toEqual({
      ok: true,
      value: null,
    });
  });
});

it("every call refuses fields it does not know and says whether it only reads", () => {
  for (const [name, call] of Object.entries(contract)) {
    expect([name, call.input.safeParse({ "no such field": 1 }).success]).toEqual([name, false]);
    expect(["query", "command"]).toContain(call.kind);
  }
});

it("a failure that travels as an exception keeps its data", () => {
  const error = new FailureError(failure("last-admin", { space: "Brand" }));
  expect(error.message).toBe(error.failure.message);
  expect(failureSchema.parse(error.failure)).toEqual(error.failure);
});
