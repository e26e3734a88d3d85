import type { SpaceRef } from "#shared/explanation/decision.ts";
import type { AccessSubject } from "#shared/ipc/area-guest-access.ts";
import type { Change } from "#shared/model/change.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";

/** A dialog takes so many spaces at a time; how many a guest has is not limited (R30). */
export const mostSpaces = 5;

/** What giving access comes to. */
export interface AccessPlan {
  readonly changes: readonly Change[];
  /** Who has all of it by a row of their own already, and where: nothing is to be done there. */
  readonly complete: readonly { readonly name: string; readonly space: string }[];
  /** Those it is not for, as a sentence each. */
  readonly leftOut: readonly string[];
}

/** The changes that give these permissions to guests and guest groups in these spaces. */
export function accessPlan(
  subjects: readonly AccessSubject[],
  spaces: readonly SpaceRef[],
  permissions: readonly PermissionKey[],
): AccessPlan {
  const leftOut = subjects.flatMap((one) => whyLeftOut(one) ?? []);
  const complete: { name: string; space: string }[] = [];
  const changes = subjects
    .filter((one) => whyLeftOut(one) === null)
    .flatMap((subject) =>
      spaces.flatMap((space): Change[] => {
        const own = subject.spaces.find((one) => one.space.id === space.id)?.own ?? [];
        if (permissions.every((one) => own.includes(one))) {
          complete.push({ name: nameOf(subject), space: space.name });
          return [];
        }
        const row = { space: space.id, permissions: [...permissions], ...principalOf(subject) };
        return [{ do: "grant", ...row }];
      }),
    );
  return { changes, complete, leftOut };
}

/** The spaces that are open to all of them already, or to some, by name. */
export function openAlready(subjects: readonly AccessSubject[]): { all: string[]; some: string[] } {
  const counts = new Map<string, number>();
  for (const { spaces } of subjects) {
    for (const { space } of spaces) counts.set(space.name, (counts.get(space.name) ?? 0) + 1);
  }
  const names = [...counts.keys()].sort((a, b) => a.localeCompare(b, "en"));
  return {
    all: names.filter((name) => counts.get(name) === subjects.length),
    some: names.filter((name) => counts.get(name) !== subjects.length),
  };
}

/** The name of the group or person. */
export function nameOf({ group, person }: AccessSubject): string {
  return group?.name ?? person?.name ?? "";
}

function principalOf({ group, person }: AccessSubject): { group: string } | { person: string } {
  return group ? { group: group.id } : { person: person?.id ?? "" };
}

function whyLeftOut({ group, person }: AccessSubject): string | null {
  if (group && group.kind !== "guest")
    return `${group.name} is not a guest group; it gets spaces on their own permissions page.`;
  if (!person || person.designation === "guest") return null;
  if (person.designation === "regular")
    return `${person.name} is a regular user, so not given spaces here.`;
  return `${person.name} is not a guest: the account is not active, or is in no group.`;
}
