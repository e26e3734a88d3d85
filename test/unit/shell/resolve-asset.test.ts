import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { contentType } from "#electron/shell/content-types.ts";
import { isInside, resolveAsset } from "#electron/shell/resolve-asset.ts";
import { foreignAddresses } from "./addresses.ts";

const root = join(sep, "srv", "out", "renderer");
const asset = (path: string) => resolveAsset(root, `app://vestibule${path}`);

describe("a file of the page", () => {
  test.each([
    ["", "index.html"],
    ["/", "index.html"],
    ["/index.html?again#/users", "index.html"],
    ["/assets/main-Dk3.js", "assets/main-Dk3.js"],
    ["/assets/a%20b.css", "assets/a b.css"],
    ["//assets///x.js", "assets/x.js"],
  ])("%j", (path, file) => {
    expect(asset(path)).toBe(join(root, ...file.split("/")));
  });
});

describe("an address that hides where it leads is none", () => {
  test.each([
    "/..%2f..%2fpackage.json",
    "/%2e%2e%2f%2e%2e%2fpackage.json",
    "/assets%2f..%2f..%2fx",
    "/..%5c..%5cpackage.json",
    "/assets/..%5cx",
    "/a\\..%5c..%5cx",
    "/%00",
    "/index.html%00.png",
    "/C:/windows/x",
    "/C%3a/windows/x",
    "/%E0%A4%A",
    "/%",
  ])("%j", (path) => {
    expect(asset(path)).toBeNull();
  });

  test.each(foreignAddresses)("%j", (address) => {
    expect(resolveAsset(root, address)).toBeNull();
  });

  // What the parser of addresses itself takes for dots ends within the root, where no such file is.
  test.each(["/../../etc/passwd", "/%2e%2e/%2E./etc/passwd", "/assets/../../../etc/passwd"])(
    "%j stays inside",
    (path) => {
      expect(asset(path)).toBe(join(root, "etc", "passwd"));
    },
  );

  test("decoded once, not twice", () => {
    expect(asset("/%252e%252e%252fx")).toBe(join(root, "%2e%2e%2fx"));
  });
});

test("inside is below the root, and neither the root nor its neighbour", () => {
  expect(isInside(root, join(root, "assets", "x.js"))).toBe(true);
  expect(isInside(root, join(root, "..secret"))).toBe(true);
  expect(isInside(root, root)).toBe(false);
  expect(isInside(root, `${root}-old`)).toBe(false);
  expect(isInside(root, join(root, "..", "main", "main.js"))).toBe(false);
});

describe("a content type", () => {
  test.each([
    ["a.html", "text/html; charset=utf-8"],
    ["a.JS", "text/javascript; charset=utf-8"],
    ["a.woff2", "font/woff2"],
  ])("of %s", (name, type) => {
    expect(contentType(name)).toBe(type);
  });

  test.each(["a", "a.map", "a.exe", ".html", "a.html.bak"])("is unknown for %s", (name) => {
    expect(contentType(name)).toBeNull();
  });
});
