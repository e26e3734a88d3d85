import type { Refusal } from "#shared/explanation/refusal.ts";
import { adminBit, type PermissionSet, viewBit } from "#shared/permissions/permission-set.ts";
import type { AccessIndex } from "../access-index.ts";
import type { SpaceEvaluation } from "../evaluate.ts";
import { groupRowOf, groupsOf, personRowOf } from "../facts.ts";
import { externalRefusal } from "./refusals.ts";
import type { Step } from "./steps.ts";

/** What must be true for a permission to be held, one bit each. */
const needs = { membership: 1, regular: 2, view: 4, permission: 8 } as const;

/** A change and which of the missing conditions it brings. */
export interface Gain {
  readonly step: Step;
  readonly brings: number;
}

/** Which conditions are missing, and every change that brings one. */
export interface GainPlan {
  readonly missing: number;
  readonly gains: readonly Gain[];
  /** What would bring one too, but that an identity provider keeps the group. */
  readonly external: readonly (Gain & { readonly refusal: Refusal })[];
}

/**
 * What stands between the person and the permission that joining groups and ticks on rows can bring.
 * Admin is proposed for no guest group (R10). Cost: the groups of the instance.
 */
export function gainPlan(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  bit: PermissionSet,
): GainPlan {
  const missing = missingOf(index, evaluation, bit);
  const joins = joinGains(index, evaluation, bit).map(({ group, brings }) => ({
    step: { do: "join" as const, group },
    brings: brings & missing,
    refusal: externalRefusal(index, group),
  }));
  const gains: Gain[] = tickGains(index, evaluation, bit).map(({ step, brings }) => ({
    step,
    brings: brings & missing,
  }));
  const external: (Gain & { refusal: Refusal })[] = [];
  for (const { step, brings, refusal } of joins) {
    if (refusal) external.push({ step, brings, refusal });
    else gains.push({ step, brings });
  }
  return { missing, gains: gains.filter((one) => one.brings !== 0), external };
}

/**
 * Every choice of what to bring together so that nothing is missing and nothing is idle, as lists of
 * bits to be brought: no two changes of one list bring the same.
 */
export function coversOf({ missing, gains }: GainPlan): (readonly number[])[] {
  const kinds = [...new Set(gains.map((one) => one.brings))];
  const covers: (readonly number[])[] = [];
  const extend = (chosen: readonly number[], from: number) => {
    if (union(chosen) === missing) {
      covers.push(chosen);
      return;
    }
    for (let at = from; at < kinds.length; at++) {
      const longer = [...chosen, kinds[at] ?? 0];
      if (isLean(longer)) extend(longer, at + 1);
    }
  };
  extend([], 0);
  return covers;
}

/** Whether each of these brings something that none of the others does. */
function isLean(chosen: readonly number[]): boolean {
  return chosen.every((one, at) => {
    const others = union(chosen.filter((_, place) => place !== at));
    return (one & ~others) !== 0;
  });
}

function union(bits: readonly number[]): number {
  return bits.reduce((all, one) => all | one, 0);
}

function missingOf(index: AccessIndex, evaluation: SpaceEvaluation, bit: PermissionSet): number {
  const { member, guestLimited } = evaluation;
  // Whoever is not a member yet may become a guest, and counts on no row that leaves guests out.
  const given = member
    ? evaluation.granted
    : evaluation.granted & ~onlyForRegular(index, evaluation);
  const isRegular = member && !guestLimited;
  return (
    (member ? 0 : needs.membership) |
    (bit === adminBit && !isRegular ? needs.regular : 0) |
    ((given & viewBit) === 0 ? needs.view : 0) |
    ((given & bit) === 0 ? needs.permission : 0)
  );
}

/** What only an open row gives that reaches regular users and no guest (R14). */
function onlyForRegular(index: AccessIndex, { space, rows }: SpaceEvaluation): PermissionSet {
  const { core } = index;
  const anyActive =
    (core.openRows.given[2 * space + 1] ?? 0) & ~(core.openRows.given[2 * space] ?? 0);
  const others = rows.filter((row) => row.route !== "any-active-user");
  return anyActive & ~others.reduce((set, row) => set | row.counted, 0);
}

function tickGains(index: AccessIndex, evaluation: SpaceEvaluation, bit: PermissionSet): Gain[] {
  const { person, space } = evaluation;
  const brings = needs.view | needs.permission;
  const tick = (group: number | null, row: PermissionSet): Gain => ({
    step: { do: "tick", group, mask: (bit | viewBit) & ~row },
    brings,
  });
  const groups = [...groupsOf(index, person)].filter((group) => {
    const kind = index.core.kindOf(group);
    return kind === "regular" || (kind === "guest" && bit !== adminBit);
  });
  return [
    tick(null, personRowOf(index, person, space)),
    ...groups.map((group) => tick(group, groupRowOf(index, group, space))),
  ];
}

function joinGains(
  index: AccessIndex,
  evaluation: SpaceEvaluation,
  bit: PermissionSet,
): { group: number; brings: number }[] {
  const { person, space } = evaluation;
  const joined = new Set(groupsOf(index, person));
  const forRegular = index.core.openRows.given[2 * space + 1] ?? 0;
  const gains: { group: number; brings: number }[] = [];
  for (const group of index.groups) {
    const kind = index.core.kindOf(group);
    if (joined.has(group) || kind === "other") continue;
    const regular = kind === "regular";
    const given = groupRowOf(index, group, space) | (regular ? forRegular : 0);
    const brings =
      needs.membership |
      (regular ? needs.regular : 0) |
      ((given & viewBit) !== 0 ? needs.view : 0) |
      ((given & bit) !== 0 ? needs.permission : 0);
    gains.push({ group, brings });
  }
  return gains;
}
