import { expect } from "vitest";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PageQuestion, Routes, Row, SpaceQuestion, Status, Verdict } from "./scenario.ts";

/** Whoever answers the questions of the tables: the engine itself, or the command line. */
export interface Answers {
  status(person: string): Promise<Status>;
  reason(person: string): Promise<string>;
  check(question: SpaceQuestion): Promise<Verdict>;
  page(question: PageQuestion): Promise<Verdict>;
  net(person: string, space: string): Promise<readonly PermissionKey[]>;
  reach(person: string): Promise<Routes>;
  who(space: string, permission: PermissionKey): Promise<Routes>;
  seats(): Promise<number>;
  label(group: string): Promise<boolean>;
  refused(change: Extract<Row, { kind: "refused" }>["ask"]): Promise<string>;
  spaceExport(person: string, space: string): Promise<{ allowed: boolean; blockers: string[] }>;
  says(question: SpaceQuestion): Promise<string>;
}

/** Asks what a row asks and expects its answer, to the letter. */
export async function expectRow(answers: Answers, row: Row): Promise<void> {
  switch (row.kind) {
    case "status":
      return expect(await answers.status(row.ask)).toEqual(row.answer);
    case "reason":
      return expectParts(await answers.reason(row.ask), row.parts);
    case "check":
      return expect(await answers.check(row.ask)).toEqual(row.answer);
    case "page":
      return expect(await answers.page(row.ask)).toEqual(row.answer);
    case "net":
      return expect(await answers.net(...row.ask)).toEqual(row.answer);
    case "reach":
      return expect(await answers.reach(row.ask)).toEqual(row.answer);
    case "who":
      return expect(await answers.who(...row.ask)).toEqual(row.answer);
    case "seats":
      return expect(await answers.seats()).toBe(row.answer);
    case "label":
      return expect(await answers.label(row.ask)).toBe(row.answer);
    case "refused":
      return expect(await answers.refused(row.ask)).toBe(row.answer);
    case "spaceExport":
      return expect(await answers.spaceExport(...row.ask)).toEqual(row.answer);
    case "says":
      return expectParts(await answers.says(row.ask), row.parts);
  }
}

function expectParts(text: string, parts: readonly string[]): void {
  for (const part of parts) expect(text).toContain(part);
}
