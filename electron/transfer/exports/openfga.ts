import type { AccessIndex } from "#electron/engine/access-index.ts";
import { holds } from "#shared/permissions/permission-set.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import { engineId, relationName, type Tuple, tuplesOf } from "./tuples.ts";

/** How many pairs of a person and a space the store file tests. */
const testedPairs = 50;

/** The rules as an OpenFGA model (R1–R14). Page lists are not in it. */
export const openfgaModel = `model
  schema 1.1

type person

type group
  relations
    define member: [person]
    define counting_kind: [person:*]
    define counted: member and counting_kind

type instance
  relations
    define active: [person]
    define app: [person]
    define guest_group: [group]
    define regular_group: [group]
    define anonymous_ticks: [person:*]
    define any_active_for_guests: [person:*]
    define in_guest_group: member from guest_group
    define in_regular_group: member from regular_group
    define belongs: app or in_guest_group or in_regular_group
    define present: active and belongs
    define guest_by_groups: in_guest_group but not in_regular_group
    define guest: guest_by_groups but not app
    define passed_over: guest but not any_active_for_guests

type space
  relations
    define house: [instance]
    define any_active: [person:*]
    define here: present from house
    define guest_here: guest from house
    define passed_over_here: passed_over from house
    define anonymous_ticks_here: anonymous_ticks from house
    define reached_by_any_active: any_active but not passed_over_here
${permissionKeys.flatMap(linesOf).join("\n")}
`;

function linesOf(permission: PermissionKey): string[] {
  const name = relationName(permission);
  const given =
    permission === "read/space"
      ? [`    define ${name}_given: ${name}_row or ${name}_anonymous or reached_by_any_active`]
      : [
          `    define ${name}_open: ${name}_anonymous and anonymous_ticks_here`,
          `    define ${name}_given: ${name}_row or ${name}_open`,
        ];
  return [
    `    define ${name}_row: [person, group#counted]`,
    `    define ${name}_anonymous: [person:*]`,
    ...given,
    ...heldLines(permission, name),
  ];
}

function heldLines(permission: PermissionKey, name: string): string[] {
  switch (permission) {
    case "read/space":
      return [`    define ${name}: here and ${name}_given`];
    case "administer/space":
      return [
        `    define ${name}_held: read_space and ${name}_given`,
        `    define ${name}: ${name}_held but not guest_here`,
      ];
    default:
      return [`    define ${name}: read_space and ${name}_given`];
  }
}

/**
 * Model, tuples and tests as one store file of OpenFGA's command line (`fga model test --tests FILE`). The
 * tests hold some of our own answers. Cost: the facts.
 */
export function openfgaStore(index: AccessIndex): string {
  const tuples = tuplesOf(index.instance);
  return [
    `name: ${JSON.stringify("Vestibule")}`,
    "model: |",
    ...openfgaModel
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? "" : `  ${line}`)),
    ...section("tuples", tuples.map(tupleLine)),
    "tests:",
    "  - name: answers of the console",
    ...section(
      "    check",
      checks(index, tuples).map((line) => `    ${line}`),
    ),
    "",
  ].join("\n");
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${name}: []`] : [`${name}:`, ...lines];
}

/** JSON is YAML as well, and needs no care for what is in it. */
function tupleLine({ type, id, relation, subjectType, subjectId, subjectRelation }: Tuple): string {
  const via = subjectRelation === undefined ? "" : `#${subjectRelation}`;
  const user = `${subjectType}:${subjectId}${via}`;
  return `  - ${JSON.stringify({ user, relation, object: `${type}:${id}` })}`;
}

/** Of people whom some tuple names, as OpenFGA wants it: the others hold nothing anyway. */
function checks(index: AccessIndex, tuples: readonly Tuple[]): string[] {
  const named = new Set(
    tuples.flatMap((one) => (one.subjectType === "person" ? one.subjectId : [])),
  );
  const people = [...index.people].filter((at) => named.has(engineId(index.people.id(at))));
  const pairs = [...index.spaces].flatMap((space) => people.map((person) => ({ person, space })));
  const every = Math.max(1, Math.ceil(pairs.length / testedPairs));
  return pairs
    .filter((_, at) => at % every === 0)
    .map(({ person, space }) => {
      const net = index.core.net(person, space);
      const assertions = Object.fromEntries(
        permissionKeys.map((key) => [relationName(key), holds(net, key)]),
      );
      const user = `person:${engineId(index.people.id(person))}`;
      const object = `space:${engineId(index.spaces.id(space))}`;
      return `  - ${JSON.stringify({ user, object, assertions })}`;
    });
}
