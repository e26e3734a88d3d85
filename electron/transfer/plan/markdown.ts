import { dateText } from "#shared/explanation/words.ts";
import type { Plan, PlanPhase, PlanStep } from "#shared/plan/plan.ts";
import { oneLine } from "./shell-text.ts";

const headings: Record<PlanPhase, string> = {
  "look-up": "Look first",
  prepare: "Prepare",
  "create-group": "Make groups",
  "guest-role": "Give groups their role",
  "add-member": "Add members",
  "grant-view": "Give View",
  grant: "Give other permissions",
  restrict: "Set page restrictions",
  revoke: "Take permissions away",
  "revoke-view": "Take View away",
  "remove-member": "Remove members",
  finish: "Finish",
  verify: "Check",
};

/** The plan as a check-list for people, in Markdown. What names hold is text there and nothing else. */
export function planMarkdown(plan: Plan): string {
  const { basis } = plan;
  const since = basis.imported
    ? `imported on ${dateText(basis.imported.at)} (${markdownText(basis.imported.label)})`
    : "nothing was imported";
  return `${[
    `# ${markdownText(plan.title)}`,
    "",
    `Made on ${dateText(plan.made)} from ${markdownText(basis.workspace)}, change ${basis.revision}; ${since}.`,
    plan.site === null ? "The site is not named." : `Site: ${markdownText(plan.site)}`,
    `Facts: ${markdownText(basis.facts)}`,
    ...(plan.steps.length === 0 ? ["", "Nothing has to be done on the site."] : []),
    ...sections(plan.steps),
    ...list(
      "Not done",
      plan.refused.map(({ what, why }) => `${markdownText(what)}: ${markdownText(why)}`),
    ),
    ...list("Notes", plan.notes.map(markdownText)),
  ].join("\n")}\n`;
}

function sections(steps: readonly PlanStep[]): string[] {
  return steps.flatMap((step, at) => {
    const heading = headings[step.phase];
    const opens = at === 0 || steps[at - 1]?.phase !== step.phase;
    return [...(opens ? ["", `## ${heading}`, ""] : []), ...lines(step)];
  });
}

function lines({ number, title, note, action, request }: PlanStep): string[] {
  const how = action.do === "by-hand" ? ` — by hand: ${markdownText(action.where)}` : "";
  return [
    `- [ ] **${number}.** ${markdownText(title)}${how}`,
    ...(request === null ? [] : [`      ${code(`${request.method} ${request.path}`)}`]),
    ...(request?.body === undefined ? [] : [`      ${code(JSON.stringify(request.body))}`]),
    ...(note === null ? [] : [`      ${markdownText(note)}`]),
  ];
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["", `## ${heading}`, "", ...items.map((one) => `- ${one}`)];
}

/** A text in which nothing is taken for Markdown or HTML, on one line. */
export function markdownText(raw: string): string {
  return oneLine(raw).replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`);
}

/** A text in backticks; longer fences where it has backticks of its own. */
function code(raw: string): string {
  const line = oneLine(raw);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
