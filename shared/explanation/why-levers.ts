import { type PermissionKey, permissionLabel } from "../permissions/permissions.ts";
import type { SpaceExplanation } from "./space-explanation.ts";
import type { PathLine } from "./why-rows.ts";
import { firstName, possessive } from "./words.ts";

/** What would end one source, in words: whose row loses the tick, or which group is left (R25). */
export function leverSentence(
  path: PathLine,
  explanation: SpaceExplanation,
  permission: PermissionKey,
): string {
  const name = firstName(explanation.person.name);
  const label = permissionLabel(permission);
  switch (path.route) {
    case "group": {
      const group = path.group?.name ?? "the group";
      return `${name} leaves ${group}, or ${group} loses ${label} in ${explanation.space.name}.`;
    }
    case "individual":
      return `${label} comes off ${possessive(name)} own row.`;
    case "anonymous":
      return `${label} comes off the anonymous row, for everyone who is logged in.`;
    case "any-active-user":
      return `The row for any active user goes, for everyone who is logged in.`;
  }
}
