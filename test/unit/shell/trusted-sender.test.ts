import { describe, expect, test } from "vitest";
import { appUrl } from "#electron/shell/app-address.ts";
import { isTrusted, type Sender } from "#electron/shell/trusted-sender.ts";
import { foreignAddresses } from "./addresses.ts";

const own: Sender = {
  contentsId: 7,
  windowContentsId: 7,
  frame: { url: `${appUrl}#/users`, isMainFrame: true },
};

describe("a call is taken", () => {
  test("from the main frame of the console's own window", () => {
    expect(isTrusted(own)).toBe(true);
  });

  test.each<[string, Partial<Sender>]>([
    ["another page", { contentsId: 8 }],
    ["a window that is gone", { windowContentsId: null }],
    ["a frame that is gone", { frame: null }],
    ["a frame inside the page", { frame: { url: appUrl, isMainFrame: false } }],
  ])("not from %s", (_who, differs) => {
    expect(isTrusted({ ...own, ...differs })).toBe(false);
  });

  test.each(foreignAddresses)("not from the main frame at %j", (url) => {
    expect(isTrusted({ ...own, frame: { url, isMainFrame: true } })).toBe(false);
  });
});
