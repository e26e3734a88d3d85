import { fail } from "#shared/ipc/error-words.ts";
import type { Group, GroupKind } from "#shared/model/group.ts";
import type { GroupId } from "#shared/model/ids.ts";
import { fitsGlob } from "./glob.ts";
import { hintIn } from "./group-hints.ts";
import type { Notes } from "./notes.ts";

/** The kinds that whoever imports gave to groups, by patterns of their names. */
export interface GroupOptions {
  readonly guestGroups: readonly string[];
  readonly otherGroups: readonly string[];
  readonly regularGroups: readonly string[];
}

const optionOf = {
  guest: "--guest-group",
  other: "--other-group",
  regular: "--regular-group",
} as const satisfies Record<GroupKind, string>;

/** The kind that the options give to a group, or null; two kinds for one group are `bad-input`. */
export function chosenKind(name: string, options: GroupOptions): GroupKind | null {
  const kinds = (["guest", "other", "regular"] as const).filter((kind) =>
    globsFor(kind, options).some((glob) => fitsGlob(glob, name)),
  );
  if (kinds.length > 1) {
    const got = `"${name}" under ${kinds.map((kind) => optionOf[kind]).join(" and ")}`;
    fail("bad-input", { field: "group options", expected: "one kind for each group", got });
  }
  return kinds[0] ?? null;
}

/** Tells of patterns that fit no group at all: a misspelt one would change answers silently. */
export function noteIdleOptions(groups: Iterable<Group>, options: GroupOptions, notes: Notes) {
  const names = [...groups].map((group) => group.name);
  for (const kind of ["guest", "other", "regular"] as const) {
    for (const glob of globsFor(kind, options)) {
      if (names.some((name) => fitsGlob(glob, name))) continue;
      notes.unmatched("group", glob, optionOf[kind]);
    }
  }
}

/** Gives every group of the map the kind that the options choose for it, named by a dump or not. */
export function applyOptions(groups: Map<GroupId, Group>, options: GroupOptions, change: number) {
  for (const [id, group] of groups) {
    const kind = chosenKind(group.name, options);
    if (kind === null || (kind === group.kind && group.classified === "chosen")) continue;
    groups.set(id, { ...group, kind, classified: "chosen", change });
  }
}

function globsFor(kind: GroupKind, options: GroupOptions): readonly string[] {
  return options[`${kind}Groups`];
}

/**
 * How a group counts (R5): an option decides, then what a user chose before, then the name; what
 * nothing tells is assumed regular. A name that contradicts an earlier choice is a conflict.
 */
export function classify(
  name: string,
  before: Group | undefined,
  options: GroupOptions,
  file: string,
  notes: Notes,
): Pick<Group, "kind" | "classified" | "adminRole"> {
  const hint = hintIn(name);
  const adminRole = before?.adminRole ?? hint?.adminRole ?? null;
  const chosen = chosenKind(name, options);
  if (chosen) return { kind: chosen, classified: "chosen", adminRole };
  if (before && before.classified !== "assumed") {
    if (hint && hint.kind !== before.kind) {
      notes.conflict(`kind of group ${name}`, before.kind, `${hint.kind}, by its name`, file);
    }
    return { kind: before.kind, classified: before.classified, adminRole };
  }
  if (hint) return { kind: hint.kind, classified: "by-name", adminRole };
  return { kind: "regular", classified: "assumed", adminRole };
}
