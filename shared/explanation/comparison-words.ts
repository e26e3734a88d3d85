import { permissionLabel } from "../permissions/permissions.ts";
import { adminRoleSentence, sourceWord } from "./advice-words.ts";
import type { Comparison, Likeness } from "./comparison.ts";
import type { PersonRef } from "./decision.ts";
import { counted, designationWord, firstName, listed } from "./words.ts";

type Held = Comparison["spaces"][number]["onlyOne"];

/** How two people differ, as lines; one line says so where they do not. */
export function comparisonLines({ one, other, groups, spaces }: Comparison): string[] {
  const only = (person: PersonRef, names: readonly { name: string }[]) =>
    names.length > 0
      ? [`Only ${person.name} is in ${listed(names.map((group) => group.name))}.`]
      : [];
  const lines = [
    ...only(one, groups.onlyOne),
    ...only(other, groups.onlyOther),
    ...spaces.flatMap(({ space, onlyOne, onlyOther }) => [
      ...heldLine(space.name, one, onlyOne),
      ...heldLine(space.name, other, onlyOther),
    ]),
  ];
  return lines.length > 0 ? lines : [`${one.name} and ${other.name} hold the same everywhere.`];
}

/** A set of changes that makes one like another, as one sentence. */
export function likenessSentence(likeness: Likeness, person: PersonRef): string {
  const name = firstName(person.name);
  const { join, grant, beyond, outOfReach, flips, adminRoles } = likeness;
  const parts = [
    ...(join.length > 0 ? [`add ${name} to ${listed(join.map((group) => group.name))}`] : []),
    ...grant.map(
      ({ space, permissions }) =>
        `grant ${listed(permissions.map(permissionLabel))} in ${space.name} to ${name}`,
    ),
  ];
  const beyondCount = beyond.reduce((sum, one) => sum + one.permissions.length, 0);
  const [first = "change nothing", ...rest] = parts;
  const text = listed([first, ...rest]);
  return [
    `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    ...(beyondCount > 0 ? [`That gives ${counted(beyondCount, "permission")} beyond.`] : []),
    ...(outOfReach.length > 0
      ? [
          `Out of reach: ${listed(outOfReach.map((one) => `${listed(one.permissions.map(permissionLabel))} in ${one.space.name}`))}.`,
        ]
      : []),
    ...flips.map((flip) => `${name} becomes: ${designationWord(flip.to)}.`),
    ...adminRoles.map((role) => adminRoleSentence(role, name, "gains")),
  ].join(" ");
}

function heldLine(space: string, person: PersonRef, held: Held): string[] {
  if (held.length === 0) return [];
  const cells = held.map(({ permission, sources }) => {
    const by = sources.map((one) => one.group?.name ?? sourceWord(one.route));
    return `${permissionLabel(permission)} (by ${listed(by)})`;
  });
  return [`${space}: only ${person.name} holds ${listed(cells)}.`];
}
