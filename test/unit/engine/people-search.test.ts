import { describe, expect, it } from "vitest";
import { buildIndex } from "#electron/engine/access-index.ts";
import { searchByText } from "#electron/engine/people-search.ts";
import { updateIndex } from "#electron/engine/update-index.ts";
import type { DomainEvent } from "#shared/model/event.ts";
import { asPersonId } from "#shared/model/ids.ts";
import { personOf, smallWorld } from "#test/support/small-world.ts";
import { instanceOf } from "#test/support/world-instance.ts";

const named = (name: string, email: string | null = null) => personOf(name, { name, email });

/** Whom a search finds among these people, by id. */
function finds(people: ReturnType<typeof named>[], text: string, limit = 10): string[] {
  const index = buildIndex(instanceOf(smallWorld({ people })));
  return searchByText(index, text, limit).map((person) => index.people.id(person));
}

const few = [
  named("Zoe Banda"),
  named("Ana Zoeller", "ana@x.example"),
  named("Olivia Lazoe", "zoe.olivia@x.example"),
  named("Bert", "bert@mezoe.example"),
  named("Carl Azoe-Zoe"),
];

describe("a search", () => {
  it("finds those it begins first, then those of whom it begins a word, then the rest, each by name", () => {
    expect(finds(few, "zoe")).toEqual([
      "Olivia Lazoe",
      "Zoe Banda",
      "Ana Zoeller",
      "Carl Azoe-Zoe",
      "Bert",
    ]);
  });

  it.each([
    ["ZOE", 1, ["Olivia Lazoe"], "whatever the case, no more than asked for"],
    ["  bert ", 10, ["Bert"], "without the space around it"],
    ["x.example", 10, ["Ana Zoeller", "Olivia Lazoe"], "within an e-mail"],
    ["a b", 10, [], "no line is part of another"],
    ["zoe b", 10, ["Zoe Banda"], "across a space"],
    ["", 10, [], "nobody for nothing"],
    ["   ", 10, [], "nobody for spaces"],
    ["ana\tz", 10, [], "nobody for what no name can hold"],
    ["banda\n", 10, ["Zoe Banda"], "without a line's end around it"],
    ["a\nb", 10, [], "nobody across two lines"],
    ["zoeller\tana", 10, [], "nobody across name and e-mail"],
    ["xyz", 10, [], "nobody where nothing is like it"],
  ])("for %j, at most %i, finds %j: %s", (text, limit, found) => {
    expect(finds(few, text, limit)).toEqual(found);
  });

  it("finds the right ones among many, near and far in the order of names", () => {
    const many = Array.from({ length: 200 }, (_, at) => {
      const number = String(at).padStart(3, "0");
      return named(`Person ${number}`, at % 50 === 7 ? `special-${number}@x.example` : null);
    });
    expect(finds(many, "special")).toEqual([
      "Person 007",
      "Person 057",
      "Person 107",
      "Person 157",
    ]);
    expect(finds(many, "person 199")).toEqual(["Person 199"]);
    expect(finds(many, "99")).toEqual(["Person 099", "Person 199"]);
    expect(finds(many, "person", 3)).toEqual(["Person 000", "Person 001", "Person 002"]);
    for (const at of [0, 1, 7, 8, 9, 15, 16, 17, 100, 198]) {
      const number = String(at).padStart(3, "0");
      expect(finds(many, number)).toEqual([`Person ${number}`]);
    }
  });

  it("knows of who came and who is called otherwise by now", () => {
    const instance = instanceOf(smallWorld({ people: [named("Ana")] }));
    const index = buildIndex(instance);
    const found = (text: string) =>
      searchByText(index, text, 5).map((person) => index.people.id(person));
    expect(found("ana")).toEqual(["Ana"]);
    const before = instance.people.get(asPersonId("Ana"));
    if (!before) throw new Error("Ana is gone");
    const turn = (event: DomainEvent) => {
      if (event.type === "personChanged" && event.after) {
        instance.people.set(event.after.id, event.after);
      }
      updateIndex(index, event);
    };
    const event = { type: "personChanged", instance: instance.header.id } as const;
    turn({ ...event, before, after: { ...before, name: "Anders" } });
    expect(found("ana")).toEqual([]);
    expect(found("anders")).toEqual(["Ana"]);
    const came = { ...before, id: asPersonId("Bo"), name: "Bo Anders" };
    turn({ ...event, before: null, after: came });
    expect(found("anders")).toEqual(["Ana", "Bo"]);
  });
});
