import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { explainPage } from "#electron/engine/explain-page.ts";
import { gatesOf, gateTitle } from "#shared/explanation/page-gates.ts";
import { decisionOf } from "#shared/explanation/page-words.ts";
import { factsOf } from "./demo-facts.ts";

const { instance, person, space } = factsOf("halden");
const index = buildIndex(instance);
const pages = [...instance.pages.values()];

function explain(name: string, title: string) {
  const page = pages.find((one) => one.title === title);
  if (!page) throw new Error(`no page is called ${title}`);
  return explainPage(index, index.people.of(person(name).id) ?? -1, page, () => null);
}

/** The title of the gate that decides, or null where nothing stops. */
function stoppedAt(name: string, title: string, ability: "view" | "edit" = "view") {
  const explanation = explain(name, title);
  const gate = gatesOf(explanation, ability).find((one) => one.decides);
  return gate ? gateTitle(gate, explanation) : null;
}

it("has pages in two spaces, whose lists and authors are people and groups of the site", () => {
  expect(new Set(pages.map((page) => page.space))).toEqual(
    new Set([space("CP").id, space("BRAND").id]),
  );
  expect(new Set(pages.map((page) => page.title)).size).toBe(pages.length);
  for (const { author, view, edit } of pages) {
    expect(author && instance.people.has(author)).toBe(true);
    for (const list of [view, edit]) {
      expect(list.people.filter((one) => !instance.people.has(one))).toEqual([]);
      expect(list.groups.filter((one) => !instance.groups.has(one))).toEqual([]);
    }
  }
});

describe("its restricted pages", () => {
  it.each([
    ["Dana Reyes", "Weekly status", null],
    ["Dana Reyes", "Contract and fees", "Contract and fees"],
    ["Dana Reyes", "Steel details", null],
    ["Sara Lind", "Steel details", "Northwind working area"],
    ["Dana Reyes", "Rate history", "Day rates 2027"],
    ["Priya Okafor", "Agency briefs", null],
    ["Hugo Brandt", "Client Portal home", "Client Portal"],
    ["Luis Mora", "Site photos, October", "Unknown pages"],
  ])("stop %s on the way to view %s at %s", (name, title, gate) => {
    expect(stoppedAt(name, title)).toBe(gate);
  });

  it("let Mei edit the steel details, and Dana only read and comment", () => {
    expect(stoppedAt("Mei Aoki", "Steel details", "edit")).toBeNull();
    expect(stoppedAt("Dana Reyes", "Steel details", "edit")).toBe("Editing Steel details");
    expect(decisionOf(explain("Dana Reyes", "Steel details"), "comment").allowed).toBe(true);
  });

  it("tell Astrid, who is no admin of the portal, what administrators could do", () => {
    expect(stoppedAt("Astrid Lindqvist", "Contract and fees")).toBe("Contract and fees");
    expect(explain("Astrid Lindqvist", "Contract and fees").waysOut.map((one) => one.way)).toEqual([
      "lift-restriction",
      "recover-permissions",
      "admin-key",
    ]);
  });
});
