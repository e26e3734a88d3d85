import { type Command, type CommandId, commands } from "#shared/commands/commands.ts";
import type { CommandLabels } from "./use-command-labels.ts";

type NamedCommand = Omit<Command, "label"> & { readonly label: string };

interface Situation {
  readonly workspaceOpen: boolean;
  readonly onWhy: boolean;
  /** What some commands are called just now, instead of their own label. */
  readonly labels: CommandLabels;
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

/** The commands that can be used now, as they are called now, that have every word of the query in their label. */
export function matchingCommands(
  query: string,
  { workspaceOpen, onWhy, labels }: Situation,
): readonly NamedCommand[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  const named = commands.map((one) => ({ ...one, label: labels[one.id] ?? one.label }));
  return named.filter(({ id, label }) => {
    if (id === "palette.open") return false;
    if (id === "why.copy" && !onWhy) return false;
    if (!workspaceOpen && !always.includes(id)) return false;
    return words.every((word) => label.toLowerCase().includes(word));
  });
}
