import { describe, expect, it } from "vitest";
import { blameText, givenBlame, memberBlame } from "#shared/explanation/blame.ts";
import type { Origin } from "#shared/explanation/decision.ts";
import { changeKinds } from "#shared/model/workspace.ts";

const origin = (kind: Origin["kind"]): Origin => ({
  revision: 118,
  at: "2026-03-04T09:00:00.000Z",
  actor: { name: "Astrid Lindqvist", person: null },
  kind,
});

describe("blame", () => {
  it("says of every kind of change how something came, and by which", () => {
    expect(changeKinds.map((kind) => blameText(givenBlame(origin(kind))))).toEqual([
      "there from the start, 4 Mar 2026 (change 118)",
      "granted by A. Lindqvist, 4 Mar 2026 (change 118)",
      "imported on 4 Mar 2026 (change 118)",
      "brought back by A. Lindqvist with an undo, 4 Mar 2026 (change 118)",
      "made again by A. Lindqvist with a redo, 4 Mar 2026 (change 118)",
      "restored by A. Lindqvist, 4 Mar 2026 (change 118)",
    ]);
  });

  it("says of a membership since when, as far as that is known", () => {
    expect(changeKinds.map((kind) => memberBlame(origin(kind)).text)).toEqual([
      "member since 4 Mar 2026",
      "member since 4 Mar 2026",
      "member, imported on 4 Mar 2026",
      "member again since 4 Mar 2026",
      "member again since 4 Mar 2026",
      "member again since 4 Mar 2026",
    ]);
  });

  it("names no change where the log has none, and takes another word for giving", () => {
    expect(blameText(givenBlame(null))).toBe("granted");
    expect(blameText(memberBlame(null))).toBe("member");
    expect(givenBlame(origin("command"), "created").text).toBe(
      "created by A. Lindqvist, 4 Mar 2026",
    );
  });
});
