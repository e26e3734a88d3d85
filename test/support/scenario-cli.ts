import { join } from "node:path";
import { createStore } from "#electron/store/create-store.ts";
import { pageAbilities } from "#shared/model/page.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";
import { documents, errorOf } from "./cli.ts";
import { CliDesk } from "./cli-desk.ts";
import {
  type AdviceDocument,
  type CheckDocument,
  type LookUpDocument,
  type ReachDocument,
  rowSourcesIn,
  type StatusDocument,
  verdictIn,
  type WhoDocument,
  type WhyDocument,
  type WhyPageDocument,
  waysIn,
} from "./cli-documents.ts";
import { blockerText } from "./decision-text.ts";
import { effectLines, type PlainEffects } from "./effect-text.ts";
import type { Row, Scenario } from "./scenario.ts";
import type { Answers } from "./scenario-answers.ts";
import { worldBefore } from "./scenario-world.ts";
import type { StandingCli } from "./standing-cli.ts";

/** Where all pages of the worked example are. */
const pagesIn = "BRAND";

/** A question as `check --batch` takes it. */
type Question = Readonly<Record<"person", string>> & Readonly<Record<string, string>>;

/**
 * Answers by running the command line on a workspace file of its own: the demo, or a file with the
 * scenario's facts, then its changes applied, then all checks of `rows` in one batch.
 */
export async function cliAnswers(
  cli: StandingCli,
  folder: string,
  scenario: Scenario,
  rows: readonly Row[],
): Promise<Answers> {
  const file = join(folder, "acme.vestibule");
  const desk = new CliDesk(cli, folder);
  await makeFile(desk, file, scenario);
  const everyone = await desk.json<StatusDocument[]>(["status", file]);
  const names = everyone.map(({ person }) => person.name);
  const checks = await askAll(desk, file, names, rows);
  const statusOf = (name: string) => {
    const one = everyone.find(({ person }) => person.name === name);
    if (!one) throw new Error(`status has no ${name}`);
    return one;
  };
  const checked = (question: Question) => {
    const answer = checks.get(JSON.stringify(question));
    if (!answer) throw new Error(`not asked: ${JSON.stringify(question)}`);
    return answer;
  };
  const reach = (person: string) => desk.json<ReachDocument>(["reach", file, person]);
  const reachedWith = async (person: string, space: string) =>
    (await reach(person)).spaces.find((one) => one.key === space)?.permissions ?? [];
  const who = (space: string, permission: string) =>
    desk.json<WhoDocument>(["who", file, space, permission]);
  const lookUp = (person: string) => desk.json<LookUpDocument>(["lookup", file, person]);

  return {
    async status(name) {
      const { designation, guestGroups, regularGroups, otherGroups } = statusOf(name);
      return { designation, guest: guestGroups, regular: regularGroups, other: otherGroups };
    },
    reason: (name) => desk.text(["status", file, name]),
    check: async ([person, space, permission]) =>
      verdictIn(checked({ person, space, permission }), permission),
    page: async ([person, page, ability]) => verdictIn(checked({ person, page, ability }), null),
    net: async (person, space) =>
      permissionKeys.filter((permission) => checked({ person, space, permission }).allowed),
    reachedWith,
    async reach(name) {
      return Object.fromEntries((await reach(name)).spaces.map((one) => [one.key, one.routes]));
    },
    async who(space, permission) {
      const { people } = await who(space, permission);
      return Object.fromEntries(people.map((one) => [one.name, one.routes]));
    },
    async elsewhere([person, space, permission]) {
      const why = await desk.json<WhyDocument>(["why", file, person, space, permission]);
      const { people } = await who(space, permission);
      return {
        explained: verdictIn(why.decision, permission),
        inRows: rowSourcesIn(why, permission),
        count: why.net.find((one) => one.permission === permission)?.count ?? -1,
        reached: (await reachedWith(person, space)).includes(permission),
        routes: people.find((one) => one.name === person)?.routes ?? [],
      };
    },
    async abilities(person, page) {
      const args = ["why", file, person, pagesIn, "--page", page];
      const { abilities } = await desk.json<WhyPageDocument>(args);
      return pageAbilities.filter((ability) => abilities[ability].allowed);
    },
    readers: async (page) =>
      names.filter((person) => checked({ person, page, ability: "view" }).allowed).sort(),
    async lookUp(person) {
      const { people } = await lookUp(person);
      return Object.fromEntries(people.map((one) => [one.name, one.through]));
    },
    features: async (person) => (await lookUp(person)).features ?? null,
    ways: async (way, question) =>
      waysIn(await desk.json<AdviceDocument>([way, file, ...question])),
    async whatIf(changes) {
      const path = await desk.input(JSON.stringify(changes));
      return effectLines(await desk.json<PlainEffects>(["whatif", file, path]));
    },
    seats: async () =>
      everyone.filter((one) => one.designation === "guest" || one.designation === "regular").length,
    label: async (group) =>
      everyone.some((one) => one.designation === "guest" && one.guestGroups.includes(group)),
    async refused(change, by) {
      const path = await desk.input(JSON.stringify([change]));
      const made = await desk.attempt(["apply", file, path, "--json", ...actingAs(by)]);
      return made.code === 0 ? null : errorOf(made);
    },
    async may(change, by) {
      const path = await desk.input(JSON.stringify([change]));
      const made = await desk.attempt(["whatif", file, path, "--json", ...actingAs(by)]);
      return made.code === 0;
    },
    async spaceExport(person, space) {
      const { spaceExport } = await desk.json<WhyDocument>(["why", file, person, space]);
      return { allowed: spaceExport.allowed, blockers: spaceExport.blockers.map(blockerText) };
    },
    says: ([person, space, permission]) => desk.text(["why", file, person, space, permission]),
  };
}

async function makeFile(desk: CliDesk, file: string, scenario: Scenario): Promise<void> {
  if (scenario.facts) {
    const made = await createStore(file, worldBefore(scenario), { now: () => new Date() });
    if (!made.ok) throw new Error(made.error.message);
    await made.value.close();
  } else await desk.run(["new", file, "--demo", "acme"]);
  if (!scenario.changes) return;
  const path = await desk.input(JSON.stringify(scenario.changes));
  await desk.run(["apply", file, path, ...actingAs(scenario.actAs)]);
}

function actingAs(person: string | undefined): string[] {
  return person === undefined ? [] : ["--act-as", person];
}

function questionsOf(row: Row, everyone: readonly string[]): Question[] {
  switch (row.kind) {
    case "check": {
      const [person, space, permission] = row.ask;
      return [{ person, space, permission }];
    }
    case "page": {
      const [person, page, ability] = row.ask;
      return [{ person, page, ability }];
    }
    case "net": {
      const [person, space] = row.ask;
      return permissionKeys.map((permission) => ({ person, space, permission }));
    }
    case "readers":
      return everyone.map((person) => ({ person, page: row.ask, ability: "view" }));
    default:
      return [];
  }
}

async function askAll(
  desk: CliDesk,
  file: string,
  everyone: readonly string[],
  rows: readonly Row[],
): Promise<Map<string, CheckDocument>> {
  const lines = rows.flatMap((row) => questionsOf(row, everyone)).map((one) => JSON.stringify(one));
  if (lines.length === 0) return new Map();
  const path = await desk.input(lines.join("\n"));
  const answers = documents(await desk.run(["check", file, "--batch", path]));
  return new Map(lines.map((line, at) => [line, answers[at] as CheckDocument]));
}
