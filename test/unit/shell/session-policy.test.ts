import { describe, expect, test } from "vitest";
import { appUrl } from "#electron/shell/app-address.ts";
import { mayRequest } from "#electron/shell/session-policy.ts";
import { foreignAddresses } from "./addresses.ts";

const server = "http://localhost:5173";
const beyond = [
  ...foreignAddresses.filter((address) => !address.startsWith("data:")),
  "http://127.0.0.1/",
  "ws://localhost:5173/",
  "devtools://devtools/bundled/inspector.html",
  "chrome://version",
  "ftp://example.com/",
];

describe("a request goes out", () => {
  test.each([appUrl, "app://vestibule/assets/x.js", "data:font/woff2;base64,AAAA"])(
    "for %s",
    (address) => {
      expect(mayRequest(address, null)).toBe(true);
    },
  );

  test.each(beyond)("not for %j", (address) => {
    expect(mayRequest(address, null)).toBe(false);
  });
});

describe("in development besides", () => {
  test.each([
    `${server}/app/main.tsx`,
    "ws://localhost:5173/?token=a",
    "devtools://devtools/bundled/inspector.html",
  ])("for %s", (address) => {
    expect(mayRequest(address, server)).toBe(true);
  });

  test.each([
    "http://localhost:5174/",
    "http://localhost.example:5173/",
    "https://example.com/?http://localhost:5173",
    "http://localhost:5173@example.com/",
    "no address",
  ])("not for %s", (address) => {
    expect(mayRequest(address, server)).toBe(false);
  });
});
