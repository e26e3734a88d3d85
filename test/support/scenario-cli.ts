import { join } from "node:path";
import { createStore } from "#electron/store/create-store.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { document, documents, errorOf, runCli } from "./cli.ts";
import { blockerText, type PlainBlocker, type PlainSource, sourceText } from "./decision-text.ts";
import type { Routes, Row, Scenario, Status, Verdict } from "./scenario.ts";
import type { Answers } from "./scenario-answers.ts";
import { worldBefore } from "./scenario-world.ts";

interface CheckDocument {
  readonly allowed: boolean;
  readonly certainty: "sure" | "probable";
  readonly sources: PlainSource[];
  readonly blockers: PlainBlocker[];
}

interface StatusDocument {
  readonly person: { readonly name: string };
  readonly designation: Status["designation"];
  readonly guestGroups: string[];
  readonly regularGroups: string[];
  readonly otherGroups: string[];
}

/** A question as `check --batch` takes it. */
type Question = Readonly<Record<"person", string>> & Readonly<Record<string, string>>;

/**
 * Answers by running the command line on a workspace file of its own: the demo, or a file with the
 * scenario's facts, then its changes applied, then all checks of `rows` in one batch.
 */
export async function cliAnswers(
  folder: string,
  scenario: Scenario,
  rows: readonly Row[],
): Promise<Answers> {
  const file = join(folder, "acme.vestibule");
  await makeFile(file, scenario);
  const checks = await askAll(file, rows.flatMap(questionsOf));
  const everyone = json<StatusDocument[]>(await run(["status", file, "--json"]));
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

  return {
    async status(name) {
      const { designation, guestGroups, regularGroups, otherGroups } = statusOf(name);
      return { designation, guest: guestGroups, regular: regularGroups, other: otherGroups };
    },
    reason: async (name) => (await run(["status", file, name])).out,
    check: async ([person, space, permission]) =>
      verdictOf(checked({ person, space, permission }), permission),
    page: async ([person, page, ability]) => verdictOf(checked({ person, page, ability }), null),
    net: async (person, space) =>
      permissionKeys.filter((permission) => checked({ person, space, permission }).allowed),
    async reach(name) {
      const answer = json<{ spaces: { key: string; routes: Routes[string] }[] }>(
        await run(["reach", file, name, "--json"]),
      );
      return Object.fromEntries(answer.spaces.map((one) => [one.key, one.routes]));
    },
    async who(space, permission) {
      const answer = json<{ people: { name: string; routes: Routes[string] }[] }>(
        await run(["who", file, space, permission, "--json"]),
      );
      return Object.fromEntries(answer.people.map((one) => [one.name, one.routes]));
    },
    seats: async () =>
      everyone.filter((one) => one.designation === "guest" || one.designation === "regular").length,
    label: async (group) =>
      everyone.some((one) => one.designation === "guest" && one.guestGroups.includes(group)),
    async refused(change) {
      const made = await runCli(["apply", file, "-", "--json"], JSON.stringify([change]));
      return made.code === 0 ? "done" : errorOf(made).code;
    },
    async spaceExport(person, space) {
      const { spaceExport } = json<{
        spaceExport: {
          allowed: boolean;
          blockers: { gate: string; permission?: PermissionKey }[];
        };
      }>(await run(["why", file, person, space, "--json"]));
      return { allowed: spaceExport.allowed, blockers: spaceExport.blockers.map(blockerText) };
    },
    says: async ([person, space, permission]) =>
      (await run(["why", file, person, space, permission])).out,
  };
}

async function makeFile(file: string, scenario: Scenario): Promise<void> {
  if (scenario.facts) {
    const made = await createStore(file, worldBefore(scenario), { now: () => new Date() });
    if (!made.ok) throw new Error(made.error.message);
    await made.value.close();
  } else await run(["new", file, "--demo", "acme"]);
  if (!scenario.changes) return;
  const actAs = scenario.actAs === undefined ? [] : ["--act-as", scenario.actAs];
  await run(["apply", file, "-", ...actAs], JSON.stringify(scenario.changes));
}

function questionsOf(row: Row): Question[] {
  if (row.kind === "check") {
    const [person, space, permission] = row.ask;
    return [{ person, space, permission }];
  }
  if (row.kind === "page") {
    const [person, page, ability] = row.ask;
    return [{ person, page, ability }];
  }
  if (row.kind !== "net") return [];
  const [person, space] = row.ask;
  return permissionKeys.map((permission) => ({ person, space, permission }));
}

async function askAll(file: string, questions: Question[]): Promise<Map<string, CheckDocument>> {
  if (questions.length === 0) return new Map();
  const lines = questions.map((one) => JSON.stringify(one));
  const answers = documents(await run(["check", file, "--batch", "-"], lines.join("\n")));
  return new Map(lines.map((line, at) => [line, answers[at] as CheckDocument]));
}

function verdictOf(answer: CheckDocument, asked: string | null): Verdict {
  const { allowed, certainty, sources, blockers } = answer;
  return {
    allowed,
    certainty,
    sources: sources.map((one) => sourceText(one, asked)),
    blockers: blockers.map(blockerText),
  };
}

async function run(args: string[], input = "") {
  const made = await runCli(args, input);
  if (made.code !== 0) throw new Error(`${args.join(" ")}: exit ${made.code} ${made.err}`);
  return made;
}

function json<T>(made: Parameters<typeof document>[0]): T {
  return document<T>(made);
}
