import type { z } from "zod";

/** The first thing wrong with an input: where, what would be right, and what stands there. */
export interface IssueWords {
  /** The field as people write it: `permissions[2]`; empty for the input as a whole. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

/** What a schema's first complaint about this input says, in our own words. */
export function issueWords(error: z.ZodError, input: unknown): IssueWords {
  const [issue] = error.issues;
  if (!issue) return { at: "", expected: "another value", got: gotten(input) };
  if (issue.code === "unrecognized_keys") {
    const at = placeOf(issue.path);
    return { at, expected: "no further field", got: issue.keys.map(quoted).join(", ") };
  }
  const whole = issue.code === "custom" && issue.path.length === 0;
  const got = whole ? "" : gotten(valueAt(input, issue.path));
  return { at: placeOf(issue.path), expected: expectedBy(issue), got };
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

function expectedBy(issue: z.core.$ZodIssue): string {
  const thing = "origin" in issue && issue.origin === "array" ? "items" : "characters";
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? `a value (${issue.expected})`;
    case "too_big":
      return `at most ${issue.maximum} ${thing}`;
    case "too_small":
      return thing === "items" ? "a list that is not empty" : "a text that is not empty";
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : issue.message;
    case "invalid_format":
      return issue.format === "email" ? "an e-mail address" : issue.message;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const named = values.map(String).join(", ");
  return values.length === 1 ? named : `one of ${named}`;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((trail, step) => {
    if (typeof step === "number") return `${trail}[${step}]`;
    return trail ? `${trail}.${String(step)}` : String(step);
  }, "");
}

function valueAt(value: unknown, steps: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of steps) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** A value as an error message shows it. */
export function gotten(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? quoted(value) : String(value);
}

function quoted(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
