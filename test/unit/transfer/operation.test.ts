import { describe, expect, it } from "vitest";
import { operationField, readOperation } from "#electron/transfer/reading/operation.ts";

const read = (value: unknown) => readOperation(operationField.parse(value));

describe("readOperation (R35)", () => {
  it.each([
    [{ operation: "read", targetType: "space" }, "read/space"],
    [{ key: "read", target: "space" }, "read/space"],
    [{ key: "read", targetType: "space" }, "read/space"],
    ["VIEWSPACE", "read/space"],
    [{ key: "EDITSPACE" }, "create/page"],
    [{ operation: "restrict", targetType: "space" }, "restrict_content/space"],
    [{ key: "delete_own", targetType: "space" }, "delete/space"],
  ])("reads %j as %s", (value, permission) => {
    expect(read(value).permission).toBe(permission);
  });

  it.each([
    [{ key: "manage_templates", targetType: "space" }, "manage_templates/space"],
    [{ operation: "delete_mail", targetType: "space" }, "delete_mail/space"],
    ["REMOVEMAIL", "REMOVEMAIL"],
  ])("keeps %j, which no rule knows, as %s", (value, pair) => {
    expect(read(value)).toEqual({ pair, permission: null });
  });
});
