import type { Refusal } from "#shared/explanation/refusal.ts";
import { adminBit, type PermissionSet, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { accounts } from "../core/codes.ts";
import type { SpaceEvaluation } from "../evaluate.ts";
import { groupRowOf, groupsOf, personRowOf } from "../facts.ts";
import { spaceRef } from "../refs.ts";
import { adminRowsOf, externalRefusal } from "./refusals.ts";

/**
 * What must happen for a permission to be lost. Either every source of it goes: of each group the
 * person leaves it or its row loses the tick, and the own row loses it. Or the ground under all of
 * it goes: the person leaves all groups of one of the lists in `grounds`.
 */
export interface LossPlan {
  /** The groups that give it. */
  readonly groups: readonly number[];
  readonly own: boolean;
  /** Each a list of groups to leave; none holds another whole. */
  readonly grounds: readonly (readonly number[])[];
  /** Grounds that would do, but for a group that may not be left. */
  readonly refusedGrounds: readonly {
    readonly groups: readonly number[];
    readonly refusal: Refusal;
  }[];
  /** What the rules refuse of rows and memberships that give it. */
  readonly forbidden: readonly Forbidden[];
}

/** Refused where all of `left` are left and all of `unticked` lose the tick, `own` saying that the own row does. */
export interface Forbidden {
  readonly left: readonly number[];
  readonly unticked: readonly number[];
  readonly own: boolean;
  readonly refusal: Refusal;
}

/** The plan for a permission that the person holds by no open route (R25). */
export function lossPlan(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  bit: PermissionSet,
): LossPlan {
  const giving = evaluation.rows.filter((row) => (row.counted & bit) !== 0);
  const groups = giving.filter((row) => row.route === "group").map((row) => row.group);
  const own = giving.some((row) => row.route === "individual");
  const sourcesAlone = own ? null : groups;
  const lean = minimal([
    ...(sourcesAlone ? [sourcesAlone] : []),
    ...groundsOf(index, evaluation, bit),
  ]).filter((ground) => ground !== sourcesAlone);
  const grounds: (readonly number[])[] = [];
  const refusedGrounds: { groups: readonly number[]; refusal: Refusal }[] = [];
  for (const ground of lean) {
    const refusal = firstRefusal(index, ground);
    if (refusal) refusedGrounds.push({ groups: ground, refusal });
    else grounds.push(ground);
  }
  const forbidden = forbiddenOf(index, evaluation, bit, { groups, own });
  return { groups, own, grounds, refusedGrounds, forbidden };
}

function firstRefusal(index: AccessIndex, groups: readonly number[]): Refusal | null {
  for (const group of groups) {
    const refusal = externalRefusal(index, group);
    if (refusal) return refusal;
  }
  return null;
}

function forbiddenOf(
  index: AccessIndex,
  { person, space }: SpaceEvaluation,
  bit: PermissionSet,
  { groups, own }: Pick<LossPlan, "groups" | "own">,
): Forbidden[] {
  const kept = groups.flatMap((group): Forbidden[] => {
    const refusal = externalRefusal(index, group);
    return refusal ? [{ left: [group], unticked: [], own: false, refusal }] : [];
  });
  const losing = (row: PermissionSet) =>
    (bit === adminBit || bit === viewBit) && (row & adminBit) !== 0;
  const ticked = groups.filter((group) => losing(groupRowOf(index, group, space)));
  const ownTicked = own && losing(personRowOf(index, person, space));
  if (ticked.length === 0 && !ownTicked) return kept;
  const rows = adminRowsOf(index, space);
  const lasts =
    rows.groups.some((group) => !ticked.includes(group)) ||
    rows.people.some((one) => !ownTicked || one !== person);
  if (lasts) return kept;
  const refused = (unticked: readonly number[], byOwn: boolean): Forbidden => ({
    left: [],
    unticked,
    own: byOwn,
    refusal: { code: "last-admin", space: spaceRef(index, space) },
  });
  if (rows.groups.length + rows.people.length > 0) {
    return [...kept, refused(rows.groups, rows.people.length > 0)];
  }
  // Ticks that count for nobody: each may go only after another was made that does.
  const alone = ticked.map((group) => refused([group], false));
  return [...kept, ...(ownTicked ? [refused([], true)] : []), ...alone];
}

/** What can be taken from under a permission by leaving groups: View, Confluence itself, and for Admin the regular groups. */
function groundsOf(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  bit: PermissionSet,
): (readonly number[])[] {
  const { core } = index;
  // A change that was tried and taken back may have left them in another order.
  const mine = [...groupsOf(index, evaluation.person)].sort((one, other) => one - other);
  const regular = mine.filter((group) => core.kindOf(group) === "regular");
  const counting = mine.filter((group) => core.kindOf(group) !== "other");
  const isApp = (core.account[evaluation.person] ?? 0) >= accounts.app;
  const grounds: (readonly number[])[] = [];
  if (!isApp) {
    grounds.push(counting);
    if (bit === adminBit) grounds.push(regular);
  }
  if (bit !== viewBit) {
    const viewing = evaluation.rows.filter((row) => (row.counted & viewBit) !== 0);
    const lasting = viewing.filter((row) => row.route !== "group").map((row) => row.route);
    const viewGroups = viewing.filter((row) => row.route === "group").map((row) => row.group);
    if (lasting.length === 0) grounds.push(viewGroups);
    // A row for any active user that does not reach guests goes with the last regular group.
    const onlyRegular = lasting.every((route) => route === "any-active-user");
    const lostByGuests =
      index.instance.header.settings.anyActiveUserReachesGuests === "no" && regular.length > 0;
    if (lasting.length > 0 && onlyRegular && lostByGuests && !isApp) {
      grounds.push([...new Set([...viewGroups, ...regular])]);
    }
  }
  return grounds;
}

/** The lists that hold no other one whole; of equal ones the first. */
function minimal(lists: (readonly number[])[]): (readonly number[])[] {
  return lists.filter((list, at) =>
    lists.every((other, place) => {
      if (place === at || !other.every((one) => list.includes(one))) return true;
      return other.length === list.length && place > at;
    }),
  );
}
