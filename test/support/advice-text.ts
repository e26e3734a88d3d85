import { blockerText, type PlainBlocker } from "./decision-text.ts";

/** A change of a piece of advice as the engine and as the command line give it; without a group, the person's own row. */
export interface PlainStep {
  readonly do: string;
  readonly group?: string | undefined;
  readonly permissions?: readonly string[] | undefined;
}

/** A set of changes, apart from how they name things. */
export interface PlainSet {
  readonly steps: readonly PlainStep[];
  readonly here: readonly string[];
  readonly elsewhere: readonly {
    readonly space: string;
    readonly permissions: readonly string[];
  }[];
  readonly othersAffected: number;
  readonly flips: readonly { readonly from: string; readonly to: string }[];
  readonly adminRoles?: readonly string[] | undefined;
}

const verbs: Readonly<Record<string, string>> = {
  removeMember: "leave",
  addMember: "join",
  revoke: "untick",
  grant: "tick",
};

/** A change as the tables write it: `leave GROUP`, `untick GROUP create/page`, `tick own read/space`. */
export function stepText(step: PlainStep): string {
  const verb = verbs[step.do] ?? step.do;
  return [verb, step.group ?? "own", ...(step.permissions ?? [])].join(" ");
}

/**
 * A set as the tables write it: its changes with `+` between, then whatever else they do: `here`
 * the permissions of that space, other spaces by key, the flip, administration, and how many others it
 * hits.
 */
export function setText(set: PlainSet): string {
  return [
    set.steps.map(stepText).join(" + "),
    ...(set.here.length > 0 ? [`here ${set.here.join(" ")}`] : []),
    ...set.elsewhere.map((one) => `${one.space} ${one.permissions.join(" ")}`),
    ...set.flips.map((one) => `${one.from} > ${one.to}`),
    ...(set.adminRoles ?? []).map((role) => `${role} admin`),
    ...(set.othersAffected > 0 ? [`others ${set.othersAffected}`] : []),
  ].join("; ");
}

/** Why a change is refused, by its code and what it is about. */
export interface PlainRefusal {
  readonly code: string;
  readonly space?: string | undefined;
  readonly group?: string | undefined;
}

/** What will not work, and why: `untick own read/space: GROUP`, `leave GROUP: external-group GROUP`. */
export function vainText(steps: readonly PlainStep[], because: readonly string[]): string {
  return `${steps.map(stepText).join(" + ")}: ${because.join(", ")}`;
}

/** What is left in spite of a change: a source by its group or route, a gate that stays shut, a refusal. */
export function leftText(
  left:
    | PlainBlocker
    | PlainRefusal
    | { readonly route: string; readonly group?: string | undefined },
): string {
  if ("code" in left) return `${left.code} ${left.space ?? left.group}`;
  return "gate" in left ? blockerText(left) : (left.group ?? left.route);
}
