import { describe, expect, it } from "vitest";
import {
  allPermissions,
  bitOf,
  holds,
  keysOf,
  noPermissions,
  setOf,
} from "#shared/permissions/permission-set.ts";
import {
  defaultGuestSet,
  parsePermission,
  permissionKeys,
  permissionLabel,
  permissionOf,
} from "#shared/permissions/permissions.ts";

/** The classic table, left to right: pair, screen label, legacy constant (domain.md 1.1). */
const table = [
  ["read/space", "View", "VIEWSPACE"],
  ["delete/space", "Delete own", "REMOVEOWNCONTENT"],
  ["create/page", "Pages: Add", "EDITSPACE"],
  ["archive/page", "Pages: Archive", "ARCHIVEPAGE"],
  ["delete/page", "Pages: Delete", "REMOVEPAGE"],
  ["create/blogpost", "Blog: Add", "EDITBLOG"],
  ["delete/blogpost", "Blog: Delete", "REMOVEBLOG"],
  ["create/attachment", "Attachments: Add", "CREATEATTACHMENT"],
  ["delete/attachment", "Attachments: Delete", "REMOVEATTACHMENT"],
  ["create/comment", "Comments: Add", "COMMENT"],
  ["delete/comment", "Comments: Delete", "REMOVECOMMENT"],
  ["restrict_content/space", "Restrictions", "SETPAGEPERMISSIONS"],
  ["export/space", "Space: Export", "EXPORTSPACE"],
  ["administer/space", "Space: Admin", "SETSPACEPERMISSIONS"],
] as const;

describe("the 14 permissions", () => {
  it("are in the order of the table, which is the order of the bits", () => {
    expect(permissionKeys).toEqual(table.map(([key]) => key));
    expect(permissionKeys.map(bitOf)).toEqual(table.map((_, at) => 2 ** at));
  });

  it.each(table)("%s is called %s, and %s of old", (key, label, legacy) => {
    expect([permissionLabel(key), permissionOf(key).legacy]).toEqual([label, legacy]);
  });

  it("have a default set for guests in which Admin is not (R11)", () => {
    expect(defaultGuestSet.toSorted()).toEqual([
      "create/attachment",
      "create/comment",
      "create/page",
      "read/space",
    ]);
  });
});

describe("a permission in other words (R35)", () => {
  it.each(table)("%s: its pair, its label and its constant in any case", (key, label, legacy) => {
    for (const text of [key, label, legacy]) {
      const spellings = [text, text.toLowerCase(), text.toUpperCase(), ` ${text}\n`];
      expect(spellings.map(parsePermission)).toEqual(spellings.map(() => key));
    }
  });

  it.each([
    ["restrict/space", "restrict_content/space", "of Data Center"],
    ["delete_own/space", "delete/space", "of Data Center"],
    ["All › View", "read/space", "column and tick"],
    ["Pages › Add", "create/page", "column and tick"],
    ["pages add", "create/page", "column and tick"],
    ["Restrictions › Add/Delete", "restrict_content/space", "column and tick"],
    ["Admin", "administer/space", "the tick alone where only one column has it"],
    ["Export", "export/space", "the tick alone where only one column has it"],
  ])("%s is %s, %s", (text, key) => {
    expect(parsePermission(text)).toBe(key);
  });

  it.each([
    ["Add", "a tick of several columns"],
    ["REMOVEMAIL", "the dead column"],
    ["delete_mail/space", "the dead column"],
    ["update/page", "a newer pair"],
    ["manage_templates/space", "a newer pair"],
    ["read", "half a pair"],
    ["space/read", "a pair the wrong way round"],
    ["__proto__", "a key of every object"],
    ["constructor", "a key of every object"],
    ["", "nothing"],
  ])('"%s" is none: %s', (text) => {
    expect(parsePermission(text)).toBeNull();
  });
});

describe("a permission set", () => {
  it("gives back what was put in, once and in table order", () => {
    expect(keysOf(setOf(["administer/space", "read/space", "read/space"]))).toEqual([
      "read/space",
      "administer/space",
    ]);
    expect(keysOf(setOf(permissionKeys))).toEqual(permissionKeys);
  });

  it("of all and of none", () => {
    expect([setOf(permissionKeys), setOf([])]).toEqual([allPermissions, noPermissions]);
    expect([keysOf(allPermissions), keysOf(noPermissions)]).toEqual([permissionKeys, []]);
  });

  it("holds what is in it and nothing else", () => {
    const set = setOf(["read/space", "export/space"]);
    expect(permissionKeys.filter((key) => holds(set, key))).toEqual(["read/space", "export/space"]);
  });
});
