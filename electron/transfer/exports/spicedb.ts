import type { InstanceState } from "#shared/model/state.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { relationName, type Tuple, tuplesOf } from "./tuples.ts";

/**
 * The rules as a SpiceDB schema (R1–R14): a guest is an exclusion, View an intersection, the open rows are
 * relations to everyone. Page lists are not in it.
 */
export const spicedbSchema = `definition person {}

definition group {
  relation member: person
  relation counting_kind: person:*
  permission counted = member & counting_kind
}

definition instance {
  relation active: person
  relation app: person
  relation guest_group: group
  relation regular_group: group
  relation anonymous_ticks: person:*
  relation any_active_for_guests: person:*
  permission present = active & (app + guest_group->member + regular_group->member)
  permission guest = (guest_group->member - regular_group->member) - app
  permission passed_over = guest - any_active_for_guests
}

definition space {
  relation house: instance
  relation any_active: person:*
  permission reached_by_any_active = any_active - house->passed_over
${permissionKeys.flatMap(linesOf).join("\n")}
}
`;

function linesOf(permission: PermissionKey): string[] {
  const name = relationName(permission);
  return [
    `  relation ${name}_row: person | group#counted`,
    `  relation ${name}_anonymous: person:*`,
    `  permission ${name} = ${ruleOf(permission, name)}`,
  ];
}

function ruleOf(permission: PermissionKey, name: string): string {
  if (permission === "read/space")
    return `house->present & (${name}_row + ${name}_anonymous + reached_by_any_active)`;
  const held = `read_space & (${name}_row + (${name}_anonymous & house->anonymous_ticks))`;
  return permission === "administer/space" ? `(${held}) - house->guest` : held;
}

/**
 * Schema and relationships in the format that SpiceDB's own tools import and validate: YAML with the two
 * as blocks of text. Cost: the facts.
 */
export function spicedbFile(instance: InstanceState): string {
  const relationships = tuplesOf(instance).map(relationship);
  return [
    "schema: |-",
    ...indented(spicedbSchema.trimEnd().split("\n")),
    "relationships: |-",
    ...indented(relationships),
    "",
  ].join("\n");
}

/** A relationship on its line: `space:98310#read_space_row@group:g1#counted`. */
function relationship({
  type,
  id,
  relation,
  subjectType,
  subjectId,
  subjectRelation,
}: Tuple): string {
  const via = subjectRelation === undefined ? "" : `#${subjectRelation}`;
  return `${type}:${id}#${relation}@${subjectType}:${subjectId}${via}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
