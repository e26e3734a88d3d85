import { describe, expect, it } from "vitest";
import type { Route } from "#shared/explanation/decision.ts";
import { leftClause } from "#shared/explanation/what-if-words.ts";
import { asGroupId } from "#shared/model/ids.ts";

const row = (route: Route, name?: string) => ({
  route,
  group: name ? { id: asGroupId(name), name, kind: "guest" as const, hasGuestMembers: true } : null,
});
const clause = (left: ReturnType<typeof row>[]) => leftClause({ before: left.length + 1, left });

describe("what stays by fewer rows is said with what it hangs by", () => {
  it.each([
    [row("group", "Agency partners"), "through Agency partners"],
    [row("individual"), "by their own row"],
    [row("anonymous"), "by anonymous access"],
    [row("any-active-user"), "by the row for any active user"],
  ])("where one is left: %o", (left, words) => {
    expect(clause([left])).toBe(`now only ${words}`);
  });

  it("where several are left, by their number", () => {
    const left = [row("group", "Agency partners"), row("individual")];
    expect(clause(left)).toBe("by two rows instead of three");
  });
});
