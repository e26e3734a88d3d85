import { outcomeOf } from "#electron/services/session.ts";
import type { Decision } from "#shared/explanation/decision.ts";
import { blockerSentence, noteSentence, suppressionSentence } from "#shared/explanation/words.ts";
import { fail, failure } from "#shared/ipc/error-words.ts";
import type { Failure } from "#shared/ipc/errors.ts";
import { permissionLabel } from "#shared/permissions/permissions.ts";
import { decisionDocument } from "./documents.ts";
import { exitCodes } from "./exit-codes.ts";
import { readInput } from "./input.ts";
import type { Output } from "./output.ts";
import { answering, type Question, toQuestion } from "./question.ts";
import { type WorkspaceOptions, withSession } from "./with-session.ts";

export interface CheckOptions extends WorkspaceOptions {
  readonly page?: string;
  readonly batch?: string;
}

/** `check`: yes or no with the sources or blockers; one question, or a file of them. */
export function runCheck(
  file: string,
  words: readonly string[],
  options: CheckOptions,
  output: Output,
): Promise<number> {
  const { batch } = options;
  if (batch !== undefined) {
    if (words.length > 0 || options.page !== undefined) {
      fail("bad-input", { field: "--batch", expected: "no other question beside it" });
    }
    return runBatch(file, batch, options, output);
  }
  const question = questionOf(words, options.page);
  return withSession(file, "read", options, output, (session) => {
    const decision = answering(session)(question);
    if (output.asJson) output.json(decisionDocument(decision));
    else for (const line of textOf(decision, question, output)) output.text(line);
    return decision.allowed ? exitCodes.done : exitCodes.no;
  });
}

function questionOf(words: readonly string[], page: string | undefined): Question {
  const [person, second, third, ...more] = words;
  if (page !== undefined) {
    if (!person || !second || third !== undefined) {
      fail("bad-input", { field: "check --page", expected: "FILE PERSON --page PAGE ABILITY" });
    }
    return { person, page, ability: second };
  }
  if (!person || !second || !third || more.length > 0) {
    fail("bad-input", {
      field: "check",
      expected:
        "FILE PERSON SPACE PERMISSION, FILE PERSON --page PAGE ABILITY, or FILE --batch QUESTIONS",
    });
  }
  return { person, space: second, permission: third };
}

/** Answers a line per line, in order; what cannot be answered says why in its place. */
async function runBatch(
  file: string,
  questions: string,
  options: WorkspaceOptions,
  output: Output,
): Promise<number> {
  const text = await readInput(questions);
  return withSession(file, "read", options, output, (session) => {
    const answer = answering(session);
    let failed = false;
    const answers: string[] = [];
    for (const [at, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue;
      const answered = answerLine(answer, line, at + 1);
      if ("error" in answered) failed = true;
      answers.push(JSON.stringify(answered));
    }
    if (answers.length > 0) output.text(answers.join("\n"));
    return failed ? exitCodes.reference : exitCodes.done;
  });
}

function answerLine(
  answer: (question: Question) => Decision,
  line: string,
  number: number,
): object {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    const reason = "write one JSON object a line";
    return errorDocument(undefined, failure("bad-json", { line: number, reason }));
  }
  const id = (raw as { id?: unknown } | null)?.id;
  const outcome = outcomeOf(() => answer(toQuestion(raw)));
  if (!outcome.ok) return errorDocument(id, outcome.error);
  const document = decisionDocument(outcome.value);
  return id === undefined ? document : { id, ...document };
}

function errorDocument(id: unknown, error: Failure): object {
  return { ...idField(id), v: 1, error };
}

function idField(id: unknown): object {
  return id === undefined ? {} : { id };
}

function textOf(decision: Decision, question: Question, output: Output): string[] {
  const place = "space" in question ? question.space : "the space";
  const verdict = decision.allowed ? "yes" : "no";
  const sure = decision.certainty === "probable" ? ", probably" : "";
  const sources = decision.sources.map((one) => {
    const by = one.group ? `${one.route} ${one.group.name}` : one.route;
    const not = one.suppressed ? ` — does not count: ${suppressionSentence(one.suppressed)}` : "";
    return `  ${permissionLabel(one.permission)} by ${by}${not}`;
  });
  const blockers = decision.blockers.map((one) => `  blocked: ${blockerSentence(one, place)}`);
  const notes = decision.notes.map((one) => `  note: ${noteSentence(one)}`);
  return [output.strong(`${verdict}${sure}`), ...sources, ...blockers, ...notes];
}
