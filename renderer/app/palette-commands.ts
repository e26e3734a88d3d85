import { type Command, type CommandId, commands } from "#shared/commands/commands.ts";

interface Situation {
  readonly workspaceOpen: boolean;
  readonly onWhy: boolean;
}

const always: readonly CommandId[] = [
  "workspace.new",
  "workspace.open",
  "workspace.openDemo",
  "workspace.resetDemo",
  "theme.system",
  "theme.light",
  "theme.dark",
];

/** The commands that can be used now and have every word of the query in their label. */
export function matchingCommands(
  query: string,
  { workspaceOpen, onWhy }: Situation,
): readonly Command[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  return commands.filter(({ id, label }) => {
    if (id === "palette.open") return false;
    if (id === "why.copy" && !onWhy) return false;
    if (!workspaceOpen && !always.includes(id)) return false;
    return words.every((word) => label.toLowerCase().includes(word));
  });
}
