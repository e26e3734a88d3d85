import { describe, expect, test } from "vitest";
import { proxyTo } from "#electron/shell/network.ts";

describe("what the request filter does not see goes to a proxy that is not there", () => {
  test("without an exception, not even for this machine", () => {
    expect(proxyTo(null)).toMatchObject({ mode: "fixed_servers", proxyBypassRules: "<-loopback>" });
  });

  test("in development but for the development server", () => {
    expect(proxyTo("http://localhost:5173").proxyBypassRules).toBe("<-loopback>;localhost:5173");
  });
});
