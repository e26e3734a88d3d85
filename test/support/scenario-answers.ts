import { expect } from "vitest";
import { type Route, routes } from "#shared/explanation/decision.ts";
import type { Change } from "#shared/model/change.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type {
  AdviceWay,
  Elsewhere,
  Features,
  Findable,
  PageQuestion,
  Routes,
  Row,
  SpaceQuestion,
  Status,
  Verdict,
  Ways,
} from "./scenario.ts";

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
  /** The same question put to the explanation and to both lists. */
  elsewhere(question: SpaceQuestion): Promise<Elsewhere>;
  /** The permissions that the person's list of spaces has there. */
  reachedWith(person: string, space: string): Promise<readonly PermissionKey[]>;
  abilities(person: string, page: string): Promise<readonly PageAbility[]>;
  readers(page: string): Promise<readonly string[]>;
  lookUp(person: string): Promise<Findable>;
  features(person: string): Promise<Features | null>;
  ways(way: AdviceWay, question: SpaceQuestion): Promise<Ways>;
  whatIf(changes: readonly Change[]): Promise<readonly string[]>;
  /** Tries to make a change; where it is refused, the code and the sentence. */
  refused(change: Change, by: string | undefined): Promise<Refusal | null>;
  may(change: Change, by: string): Promise<boolean>;
  spaceExport(person: string, space: string): Promise<{ allowed: boolean; blockers: string[] }>;
  says(question: SpaceQuestion): Promise<string>;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Asks what a row asks and expects its answer, to the letter. */
export async function expectRow(answers: Answers, row: Row): Promise<void> {
  switch (row.kind) {
    case "status":
      return expect(await answers.status(row.ask)).toEqual(row.answer);
    case "reason":
      return expectParts(await answers.reason(row.ask), row.parts);
    case "check":
      expect(await answers.check(row.ask)).toEqual(row.answer);
      return expect(await answers.elsewhere(row.ask)).toEqual(elsewhereOf(row.answer));
    case "page":
      return expect(await answers.page(row.ask)).toEqual(row.answer);
    case "net":
      expect(await answers.net(...row.ask)).toEqual(row.answer);
      return expect(await answers.reachedWith(...row.ask)).toEqual(row.answer);
    case "reach":
      return expect(await answers.reach(row.ask)).toEqual(row.answer);
    case "who":
      return expect(await answers.who(...row.ask)).toEqual(row.answer);
    case "seats":
      return expect(await answers.seats()).toBe(row.answer);
    case "label":
      return expect(await answers.label(row.ask)).toBe(row.answer);
    case "refused": {
      const refusal = await answers.refused(row.ask, row.by);
      expect(refusal?.code).toBe(row.answer);
      return expectParts(refusal?.message ?? "", row.parts);
    }
    case "may":
      return expect(await answers.may(row.ask, row.by)).toBe(true);
    case "spaceExport":
      return expect(await answers.spaceExport(...row.ask)).toEqual(row.answer);
    case "says":
      return expectParts(await answers.says(row.ask), row.parts);
    case "abilities":
      return expect(await answers.abilities(...row.ask)).toEqual(row.answer);
    case "readers":
      return expect(await answers.readers(row.ask)).toEqual(row.answer);
    case "lookUp":
      return expect(await answers.lookUp(row.ask)).toEqual(row.answer);
    case "features":
      return expect(await answers.features(row.ask)).toEqual(row.answer);
    case "advice": {
      const { inVain: _, ...ways } = await answers.ways(row.way, row.ask);
      return expect(ways).toEqual(row.answer);
    }
    case "inVain":
      return expect((await answers.ways(row.way, row.ask)).inVain).toEqual(row.answer);
    case "whatIf":
      return expect(await answers.whatIf(row.ask)).toEqual(row.answer);
  }
}

/** What a verdict comes to everywhere else. */
function elsewhereOf(verdict: Verdict): Elsewhere {
  const counting = verdict.allowed ? verdict.sources.filter((one) => !one.endsWith(")")) : [];
  const taking = new Set(counting.map(routeOf));
  return {
    explained: verdict,
    inRows: verdict.sources,
    count: counting.length,
    reached: verdict.allowed,
    routes: routes.filter((route) => taking.has(route)),
  };
}

/** The route of a source as the tables write it: a group by its name, any other route by itself. */
function routeOf(source: string): Route {
  return routes.find((route) => route === source) ?? "group";
}

function expectParts(text: string, parts: readonly string[]): void {
  for (const part of parts) expect(text).toContain(part);
}
