import { describe, expect, test } from "vitest";
import { appUrl, isAppUrl } from "#electron/shell/app-address.ts";
import { mayNavigate } from "#electron/shell/navigation-guard.ts";
import { foreignAddresses } from "./addresses.ts";

describe("an address of the console", () => {
  test.each([appUrl, "app://vestibule", "app://vestibule/assets/x.js?v=1#part"])(
    "%s",
    (address) => {
      expect(isAppUrl(address)).toBe(true);
    },
  );

  test.each(foreignAddresses)("is not %j", (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe("the window may go", () => {
  test.each([
    appUrl,
    "app://vestibule/",
    "app://vestibule/index.html?again#/why?person=a",
    "app://vestibule/assets/../index.html",
  ])("to %s", (address) => {
    expect(mayNavigate(address)).toBe(true);
  });

  test.each([
    ...foreignAddresses,
    "app://vestibule/assets/logo.svg",
    "app://vestibule/index.html/",
    "app://vestibule//index.html",
    "app://vestibule/INDEX.HTML",
  ])("not to %j", (address) => {
    expect(mayNavigate(address)).toBe(false);
  });
});
