import { type PermissionKey, permissionLabel } from "../permissions/permissions.ts";
import { blameText } from "./blame.ts";
import type { SpaceExplanation } from "./space-explanation.ts";
import { membershipLines, personReason, proofHint } from "./why-proof.ts";
import { paths, rowSub, rowTitle } from "./why-rows.ts";
import { netOf, netSummary, noteSentences, spaceExportSentence, verdict } from "./why-words.ts";
import { blockerSentence, suppressionSentence } from "./words.ts";

/** The whole explanation as plain text: what "Copy as text" copies and the command line prints. */
export function whyText(explanation: SpaceExplanation, permission: PermissionKey): string {
  return [
    ...verdictLines(explanation, permission),
    "",
    ...sumLines(explanation),
    "",
    ...pathLines(explanation, permission),
    "",
    personReason(explanation),
    ...membershipLines(explanation),
    proofHint(explanation),
    spaceExportSentence(explanation),
  ].join("\n");
}

function verdictLines(explanation: SpaceExplanation, permission: PermissionKey): string[] {
  const { before, verb, after, sub } = verdict(explanation, permission);
  const { decision } = netOf(explanation, permission);
  return [`${before}${verb}${after}`, sub, ...noteSentences(decision)];
}

function sumLines(explanation: SpaceExplanation): string[] {
  const rows = explanation.rows.map((row, at) => {
    const ticks = row.cells.map((cell) => {
      const label = permissionLabel(cell.permission);
      return cell.suppressed ? `(${label}: ${suppressionSentence(cell.suppressed)})` : label;
    });
    return `${at === 0 ? " " : "+"} ${rowTitle(row, explanation)} (${rowSub(row)}): ${ticks.join(", ")}`;
  });
  const { guestLimit } = explanation;
  const limits = [
    ...(guestLimit?.admin ? ["no Admin for guests"] : []),
    ...(guestLimit?.exportPagesOnly ? ["Export of single pages only"] : []),
  ];
  const held = explanation.net.filter((cell) => cell.decision.allowed);
  const net = held.map((cell) =>
    cell.count > 1
      ? `${permissionLabel(cell.permission)} ×${cell.count}`
      : permissionLabel(cell.permission),
  );
  return [
    `${explanation.person.name} in ${explanation.space.name} (${explanation.space.key})`,
    ...(rows.length > 0 ? rows : ["  no source at all"]),
    ...(limits.length > 0 ? [`- Guest limit: ${limits.join(", ")}`] : []),
    `= Net access, ${netSummary(explanation)}${net.length > 0 ? `: ${net.join(", ")}` : ""}`,
  ];
}

function pathLines(explanation: SpaceExplanation, permission: PermissionKey): string[] {
  const { person, space } = explanation;
  const { decision } = netOf(explanation, permission);
  const label = permissionLabel(permission);
  const found = paths(explanation, permission).map((path) => {
    const end = `${space.key} · ${label}`;
    const membership = path.membership ? blameText(path.membership) : "";
    const grant = blameText(path.grant);
    const steps =
      path.group !== null
        ? `${person.name} —(${membership})→ ${path.group.name} —(${grant})→ ${end}`
        : `${person.name} —(${grant})→ ${end}`;
    return `  ${steps}${path.suppressed ? ` — does not count: ${path.suppressed}` : ""}`;
  });
  const blocked = decision.blockers.map((one) => `  ${blockerSentence(one, space.name)}`);
  return [
    ...(found.length > 0 ? [`How “${label}” reaches ${person.name}:`, ...found] : []),
    ...(blocked.length > 0 ? ["What stands in the way, the deciding one first:", ...blocked] : []),
  ];
}
