import type { SpaceId } from "#shared/model/ids.ts";
import type { Provenance } from "#shared/model/provenance.ts";
import type { Grant, GrantedPermission, Principal } from "#shared/model/space.ts";
import { grantKey } from "#shared/model/state.ts";
import { type PermissionKey, permissionKeys } from "#shared/permissions/permissions.ts";
import type { Dump, DumpPrincipal, Dumps } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import { settled } from "./facts.ts";
import type { Subjects } from "./find-subjects.ts";
import { findSpace, type SpaceIndex } from "./merge-spaces.ts";
import type { References } from "./references.ts";

interface Row {
  readonly space: SpaceId;
  readonly principal: Principal;
  readonly ticks: Map<PermissionKey, Provenance[]>;
}

/**
 * Adds the ticks that the dumps tell to the rows of the draft; ticks they do not tell stay. A tick met
 * in two dumps is one with two places (R35). Cost: the number of ticks told.
 */
export function mergeGrants(
  dumps: Dumps,
  subjects: Subjects,
  spaces: SpaceIndex,
  draft: Draft,
  references: References,
  change: number,
): void {
  const told = new Map<string, Row>();
  for (const { path, dumps: inFile } of dumps.files) {
    for (const dump of inFile) {
      for (const fact of dump.grants) {
        const space = fact.space ? findSpace(spaces, fact.space) : subjectSpace(dump, subjects);
        if (space === null) continue;
        const principal = principalOf(fact.principal, references, path);
        const key = grantKey(space, principal);
        const row = told.get(key) ?? { space, principal, ticks: new Map() };
        told.set(key, row);
        const places = row.ticks.get(fact.permission);
        if (places) places.push(fact.place);
        else row.ticks.set(fact.permission, [fact.place]);
      }
    }
  }
  for (const [key, row] of told) {
    draft.grants.set(key, grantOf(row, draft.grants.get(key), change));
  }
}

/** The space that a permission list is about. */
export function subjectSpace(dump: Dump, subjects: Subjects): SpaceId | null {
  return dump.subject?.kind === "space"
    ? ((subjects.get(dump) as SpaceId | undefined) ?? null)
    : null;
}

function principalOf(principal: DumpPrincipal, references: References, path: string): Principal {
  if (principal.type === "group") {
    return { type: "group", id: references.group(principal.ref, path) };
  }
  if (principal.type === "person") {
    return { type: "person", id: references.person(principal.ref, path) };
  }
  return principal;
}

/** The row with its ticks in table order; the row before where nothing about it is new. */
function grantOf(row: Row, before: Grant | undefined, change: number): Grant {
  const known = new Map(before?.permissions.map((tick) => [tick.permission, tick]));
  let turned = false;
  const permissions = permissionKeys.flatMap((permission): GrantedPermission[] => {
    const old = known.get(permission);
    const places = row.ticks.get(permission);
    if (!places) return old ? [old] : [];
    const tick = settled(old, { change, ...old, permission }, places, change);
    if (tick !== old) turned = true;
    return [tick];
  });
  if (before && !turned) return before;
  return { space: row.space, principal: row.principal, permissions };
}
