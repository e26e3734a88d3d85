import type { SpaceExplanation } from "#shared/explanation/space-explanation.ts";
import { whyText } from "#shared/explanation/why-text.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import { markdownText } from "../plan/markdown.ts";

/** The whole explanation of a permission as Markdown: the verdict as heading, the rest in lists. */
export function whyMarkdown(explanation: SpaceExplanation, permission: PermissionKey): string {
  const [title = "", ...rest] = whyText(explanation, permission).split("\n");
  const lines = rest.map((line) => (line.trim() === "" ? "" : `- ${markdownText(line.trim())}`));
  return `# ${markdownText(title)}\n\n${lines.join("\n").trim()}\n`;
}
