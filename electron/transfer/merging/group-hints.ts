import type { AdminRole, Group } from "#shared/model/group.ts";

/** What a group's name says of it; names are hints, not proof (domain.md 2.4). */
export interface GroupHint {
  readonly kind: Group["kind"];
  readonly adminRole: AdminRole | null;
  /** The names of the default group of this kind begin so; null where new people never land in it. */
  readonly defaultPrefix: string | null;
}

const prefixes: readonly (readonly [string, GroupHint])[] = [
  ["confluence-guests", hint("guest", null, "confluence-guests")],
  ["confluence-users", hint("regular", null, "confluence-users")],
  ["confluence-admins", hint("regular", "confluence")],
  ["atlassian-addons", hint("regular", null)],
];

const names = new Map<string, GroupHint>([
  ["site-admins", hint("regular", "site")],
  ["administrators", hint("regular", "site")],
  ["system-administrators", hint("regular", "site")],
  ["org-admins", hint("regular", "organization")],
]);

function hint(
  kind: Group["kind"],
  adminRole: AdminRole | null,
  defaultPrefix: string | null = null,
): GroupHint {
  return { kind, adminRole, defaultPrefix };
}

/** The hint in a group's name, or null where no source names such a group (R5). */
export function hintIn(name: string): GroupHint | null {
  const lower = name.toLowerCase();
  return names.get(lower) ?? prefixes.find(([prefix]) => lower.startsWith(prefix))?.[1] ?? null;
}

/** The site in the name of a default group, `acme` in `confluence-users-acme`; null without one. */
export function siteInName(name: string): string | null {
  const found = name.toLowerCase().match(/^confluence-(?:guests|users|admins)-(.+)$/);
  return found?.[1] ?? null;
}
