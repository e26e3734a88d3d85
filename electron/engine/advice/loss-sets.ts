import { adminBit, type PermissionSet, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import { accounts } from "../core/codes.ts";
import type { SpaceEvaluation } from "../evaluate.ts";
import { groupsOf } from "../facts.ts";

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
  const grounds = minimal([
    ...(sourcesAlone ? [sourcesAlone] : []),
    ...groundsOf(index, evaluation, bit),
  ]).filter((ground) => ground !== sourcesAlone);
  return { groups, own, grounds };
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
