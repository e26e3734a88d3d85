import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { PlainPerson, PlainRow, PlainSpace, PlainWorld } from "./plain-world.ts";
import { readingOf } from "./reference-readings.ts";
import { holds } from "./reference-space.ts";

/** A change as advice may propose it, in a plain world. */
export type PlainStep =
  | { readonly do: "leave"; readonly group: string }
  | { readonly do: "join"; readonly group: string }
  /** `group` is null for the person's own row. */
  | { readonly do: "untick"; readonly group: string | null; readonly permission: PermissionKey }
  | { readonly do: "tick"; readonly group: string | null; readonly permission: PermissionKey };

/** Whom and what advice is about. */
export interface PlainQuestion {
  readonly person: PlainPerson;
  readonly space: PlainSpace;
  readonly permission: PermissionKey;
}

/** What someone holds in a space, by the reference. */
export function heldIn(
  world: PlainWorld,
  person: PlainPerson,
  space: PlainSpace,
): ReadonlySet<PermissionKey> {
  return holds(world, readingOf(world), person, space);
}

/** Every step that could take the permission away: each membership, and each tick of it that reaches the person. */
export function stepsAgainst(world: PlainWorld, asked: PlainQuestion): PlainStep[] {
  const mine = groupsOf(world, asked.person);
  const leaving = mine.map((group): PlainStep => ({ do: "leave", group }));
  const unticking = world.rows
    .filter((row) => row.space === asked.space.id && row.ticks.includes(asked.permission))
    .flatMap((row): PlainStep[] => {
      const { permission } = asked;
      if (row.to === "group" && mine.includes(row.id)) {
        return [{ do: "untick", group: row.id, permission }];
      }
      return row.to === "person" && row.id === asked.person.id
        ? [{ do: "untick", group: null, permission }]
        : [];
    });
  return [...leaving, ...unticking];
}

/** Every step that could give it: each group not joined, and the own row and those of the groups joined; Admin for no guest group. */
export function stepsTowards(
  world: PlainWorld,
  { person, permission }: PlainQuestion,
): PlainStep[] {
  const mine = groupsOf(world, person);
  const joining = world.groups
    .filter((group) => !mine.includes(group.id))
    .map((group): PlainStep => ({ do: "join", group: group.id }));
  const rows = world.groups.filter(
    (group) =>
      mine.includes(group.id) && !(permission === "administer/space" && group.kind === "guest"),
  );
  return [
    ...joining,
    { do: "tick", group: null, permission },
    ...rows.map((group): PlainStep => ({ do: "tick", group: group.id, permission })),
  ];
}

/** A step with what it is about. */
export interface PlacedPlainStep {
  readonly asked: PlainQuestion;
  readonly step: PlainStep;
}

/**
 * Whether these changes are refused, those of rows made before anyone leaves a group: someone joins or
 * leaves a group that an identity provider keeps, or a space loses the last row that gives it an admin.
 */
export function isRefused(world: PlainWorld, placed: readonly PlacedPlainStep[]): boolean {
  const external = placed.some(
    ({ step }) =>
      (step.do === "join" || step.do === "leave") &&
      world.groups.some((group) => group.id === step.group && group.external),
  );
  if (external) return true;
  const after = placed
    .filter(({ step }) => step.do === "untick")
    .reduce((now, { asked, step }) => worldAfter(now, asked, [step]), world);
  return world.spaces.some((space) => {
    const before = adminTicks(world, space);
    const left = adminTicks(after, space);
    return left.length < before.length && !left.some((row) => givesAdmin(world, row));
  });
}

function adminTicks(world: PlainWorld, { id }: PlainSpace): PlainRow[] {
  return world.rows.filter(
    (row) =>
      row.space === id &&
      (row.to === "group" || row.to === "person") &&
      row.ticks.includes("administer/space"),
  );
}

function givesAdmin(world: PlainWorld, row: PlainRow): boolean {
  if (row.to === "group") {
    return world.groups.some((group) => group.id === row.id && group.kind === "regular");
  }
  const person = world.people.find((one) => one.id === row.id);
  if (!person) return false;
  const kinds = groupsOf(world, person).map(
    (id) => world.groups.find((group) => group.id === id)?.kind,
  );
  return person.app || kinds.includes("regular") || !kinds.includes("guest");
}

/** All inclusion-minimal subsets of the steps after which the permission is held, or not held, as wanted, and that are not refused. Tries every subset. */
export function minimalSets(
  world: PlainWorld,
  asked: PlainQuestion,
  steps: readonly PlainStep[],
  wanted: boolean,
): (readonly PlainStep[])[] {
  const found: number[] = [];
  for (const chosen of subsetsBySize(steps.length)) {
    if (found.some((smaller) => (chosen & smaller) === smaller)) continue;
    const after = worldAfter(world, asked, chosenOf(steps, chosen));
    const held = heldIn(after, asked.person, asked.space).has(asked.permission);
    if (held === wanted) found.push(chosen);
  }
  return found
    .map((chosen) => chosenOf(steps, chosen))
    .filter(
      (set) =>
        !isRefused(
          world,
          set.map((step) => ({ asked, step })),
        ),
    );
}

/** The world with the steps taken. */
export function worldAfter(
  world: PlainWorld,
  asked: PlainQuestion,
  steps: readonly PlainStep[],
): PlainWorld {
  return steps.reduce((now, step) => after(now, asked, step), world);
}

function after(world: PlainWorld, { person, space }: PlainQuestion, step: PlainStep): PlainWorld {
  if (step.do === "leave") {
    const stays = (one: PlainWorld["memberships"][number]) =>
      one.person !== person.id || one.group !== step.group;
    return { ...world, memberships: world.memberships.filter(stays) };
  }
  if (step.do === "join") {
    const joined = { person: person.id, group: step.group };
    return { ...world, memberships: [...world.memberships, joined] };
  }
  const isIt = (row: PlainRow) =>
    row.space === space.id &&
    (step.group === null
      ? row.to === "person" && row.id === person.id
      : row.to === "group" && row.id === step.group);
  if (step.do === "untick") {
    const rows = world.rows.flatMap((row) => {
      if (!isIt(row)) return [row];
      const ticks = row.ticks.filter((one) => one !== step.permission);
      return step.permission === "read/space" || ticks.length === 0 ? [] : [{ ...row, ticks }];
    });
    return { ...world, rows };
  }
  const ticks: PermissionKey[] = ["read/space", step.permission];
  const there = world.rows.find(isIt);
  const row: PlainRow = there
    ? { ...there, ticks: [...new Set([...ticks, ...there.ticks])] }
    : {
        space: space.id,
        to: step.group === null ? "person" : "group",
        id: step.group ?? person.id,
        ticks: [...new Set(ticks)],
      };
  return { ...world, rows: [...world.rows.filter((one) => !isIt(one)), row] };
}

function groupsOf(world: PlainWorld, person: PlainPerson): string[] {
  return world.memberships.filter((one) => one.person === person.id).map((one) => one.group);
}

function chosenOf(steps: readonly PlainStep[], chosen: number): PlainStep[] {
  return steps.filter((_, at) => ((chosen >> at) & 1) === 1);
}

function subsetsBySize(count: number): number[] {
  const all = Array.from({ length: 2 ** count }, (_, chosen) => chosen);
  const size = (chosen: number) => chosen.toString(2).replaceAll("0", "").length;
  return all.sort((a, b) => size(a) - size(b));
}
