import type { AccessIndex } from "#electron/engine/access-index.ts";
import { designationOf } from "#electron/engine/designation.ts";
import { evaluateSpace, suppressionOf } from "#electron/engine/evaluate.ts";
import { reachOf } from "#electron/engine/reach.ts";
import { byName, compareText, personRef, spaceRef } from "#electron/engine/refs.ts";
import type { PersonRef, Route, SpaceRef, Suppression } from "#shared/explanation/decision.ts";
import { designationWord, suppressionSentence } from "#shared/explanation/words.ts";
import { bitOf, holds, keysOf, type PermissionSet } from "#shared/permissions/permission-set.ts";
import { permissionKeys } from "#shared/permissions/permissions.ts";

/** What a person holds in a space that they reach. */
export interface AccessRow {
  readonly person: PersonRef;
  readonly space: SpaceRef;
  readonly net: PermissionSet;
}

/** One tick that concerns a person in a space, and whether it counts. */
export interface SourceLine {
  readonly person: PersonRef;
  readonly space: SpaceRef;
  readonly permission: string;
  readonly route: Route;
  readonly group: string | null;
  readonly suppressed: Suppression | null;
}

/** Who reaches what (R7–R14), by name and key; guests only, or all. Cost: everyone's reach. */
export function accessRows(index: AccessIndex, guestsOnly: boolean): AccessRow[] {
  const people = [...index.people].filter(
    (at) => !guestsOnly || designationOf(index, at) === "guest",
  );
  return people
    .map((at) => ({ at, person: personRef(index, at) }))
    .sort(
      (one, other) =>
        byName(one.person, other.person) || compareText(one.person.id, other.person.id),
    )
    .flatMap(({ at, person }) =>
      reachOf(index, at)
        .map(({ space, net }) => ({ person, space: spaceRef(index, space), net }))
        .sort((one, other) => compareText(one.space.key, other.space.key)),
    );
}

/** Where the permissions of these rows come from, those that do not count among them (R24). */
export function sourceLines(index: AccessIndex, rows: readonly AccessRow[]): SourceLine[] {
  return rows.flatMap(({ person, space }) => {
    const who = index.people.of(person.id);
    const where = index.spaces.of(space.id);
    if (who === undefined || where === undefined) return [];
    const evaluation = evaluateSpace(index, who, where);
    return evaluation.rows.flatMap((row) =>
      keysOf(row.ticks).map((permission): SourceLine => {
        const group = row.group < 0 ? null : index.groups.id(row.group);
        return {
          person,
          space,
          permission,
          route: row.route,
          group: group === null ? null : (index.instance.groups.get(group)?.name ?? group),
          suppressed: suppressionOf(evaluation, row, bitOf(permission)),
        };
      }),
    );
  });
}

export const accessHead = [
  "Person",
  "E-mail",
  "Account id",
  "Designation",
  "Space key",
  "Space",
  ...permissionKeys,
];

/** The cells of a row under `accessHead`; a permission that is held is an x. */
export function accessCells({ person, space, net }: AccessRow): string[] {
  return [
    person.name,
    person.email ?? "",
    person.id,
    designationWord(person.designation),
    space.key,
    space.name,
    ...permissionKeys.map((key) => (holds(net, key) ? "x" : "")),
  ];
}

export const sourceHead = [
  "Person",
  "E-mail",
  "Account id",
  "Space key",
  "Permission",
  "Route",
  "Group",
  "Does not count because",
];

/** The cells of a line under `sourceHead`. */
export function sourceCells({ person, space, ...line }: SourceLine): string[] {
  return [
    person.name,
    person.email ?? "",
    person.id,
    space.key,
    line.permission,
    line.route,
    line.group ?? "",
    line.suppressed === null ? "" : suppressionSentence(line.suppressed),
  ];
}
