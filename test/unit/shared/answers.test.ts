import { expect, it } from "vitest";
import { parseAnswer } from "#shared/ipc/contract.ts";
import { failure } from "#shared/ipc/error-words.ts";

const about = { version: "1", electron: "2", chromium: "3" };
const refused = failure("no-workspace");

it("an answer of the right form is taken, without what the contract does not have", () => {
  expect(parseAnswer("shell.about", { ok: true, value: { ...about, more: 1 } })).toEqual({
    ok: true,
    value: about,
  });
  expect(parseAnswer("shell.about", { ok: false, error: refused })).toEqual({
    ok: false,
    error: refused,
  });
});

it.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "ok"],
  ["an empty object", {}],
  ["a value of another form", { ok: true, value: { ...about, version: 1 } }],
  ["no value", { ok: true }],
  ["an error of no known code", { ok: false, error: { ...refused, code: "fly" } }],
  ["an error without its sentence", { ok: false, error: { code: "no-workspace", details: {} } }],
])("a malformed answer is a fault of ours, told as one: %s", (_, raw) => {
  expect(parseAnswer("shell.about", raw)).toMatchObject({ ok: false, error: { code: "internal" } });
});
