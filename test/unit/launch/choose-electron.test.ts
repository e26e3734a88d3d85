import { describe, expect, test } from "vitest";
import { chooseElectron, type Probes } from "#electron/launch/choose-electron.mjs";

const found = (executable: string) => ({ executable, version: "1.2.3" });
const lost = (reason: string) => ({ reason });

/** Where nothing is there and nothing can be fetched; `asked` says which probes were made, in order. */
function probing(given: Partial<Probes>) {
  const asked: string[] = [];
  const probes: Probes = {
    overridden: () => null,
    presentPackage: () => null,
    fetchPackage: async () => lost("no way to it"),
    registryFits: () => true,
    presentRegistry: () => null,
    fetchRegistry: async () => lost("no registry"),
    ...given,
  };
  const watched = Object.fromEntries(
    Object.entries(probes).map(([name, probe]) => [
      name,
      () => {
        asked.push(name);
        return probe();
      },
    ]),
  );
  return { asked, choose: () => chooseElectron({ ...probes, ...watched }) };
}

describe("the first Electron that is there is taken, and nothing further is tried", () => {
  const toPackage = ["overridden", "presentPackage"];
  const toRegistry = [...toPackage, "fetchPackage", "registryFits", "presentRegistry"];

  test.each([
    {
      name: "the one that is named",
      given: { overridden: () => found("named") },
      origin: "named by ELECTRON_OVERRIDE_DIST_PATH",
      asked: ["overridden"],
    },
    {
      name: "the package's own",
      given: { presentPackage: () => found("own") },
      origin: "of the electron package",
      asked: toPackage,
    },
    {
      name: "the package's own, fetched",
      given: { fetchPackage: async () => found("own") },
      origin: "of the electron package",
      asked: [...toPackage, "fetchPackage"],
    },
    {
      name: "the one made from the registry package before",
      given: { presentRegistry: () => found("made") },
      origin: "of a registry package",
      asked: toRegistry,
    },
    {
      name: "the one made from the registry package now",
      given: { fetchRegistry: async () => found("made") },
      origin: "of a registry package",
      asked: [...toRegistry, "fetchRegistry"],
    },
  ])("$name", async ({ given, origin, asked }) => {
    const probes = probing(given);
    expect(await probes.choose()).toMatchObject({ version: "1.2.3", origin });
    expect(probes.asked).toEqual(asked);
  });
});

describe("where none is to be had, it says what was tried", () => {
  test("a named one that is not there is an error, not a reason to take another", async () => {
    const probes = probing({
      overridden: () => lost("no Electron in /nowhere"),
      presentPackage: () => found("own"),
    });
    expect(await probes.choose()).toEqual({ tried: ["no Electron in /nowhere"] });
    expect(probes.asked).toEqual(["overridden"]);
  });

  test("neither can be fetched", async () => {
    expect(await probing({}).choose()).toEqual({
      tried: [
        "the binary of the electron package: no way to it",
        "the registry package with Electron 33.2.1: no registry",
      ],
    });
  });

  test("the registry package is not for this machine", async () => {
    const probes = probing({ registryFits: () => false, presentRegistry: () => found("made") });
    expect(await probes.choose()).toEqual({
      tried: [
        "the binary of the electron package: no way to it",
        "the registry package with Electron 33.2.1: there is one for Linux x64 only",
      ],
    });
  });
});
