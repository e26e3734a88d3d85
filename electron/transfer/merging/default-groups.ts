import type { Group } from "#shared/model/group.ts";
import type { Draft } from "./draft.ts";
import { hintIn, siteInName } from "./group-hints.ts";

/**
 * Marks the default groups that names tell, where the instance has none of that kind yet: the only
 * candidate, or among those of several sites the one of this site (domain.md 2.4).
 */
export function markDefaults(draft: Draft, site: string | null, change: number): void {
  for (const kind of ["regular", "guest"] as const) {
    const groups = [...draft.groups.values()].filter((group) => group.kind === kind);
    if (groups.some((group) => group.isDefault)) continue;
    const candidates = groups.filter((group) => isCandidate(group));
    const chosen = candidates.length === 1 ? candidates[0] : ofThisSite(candidates, site);
    if (chosen) draft.groups.set(chosen.id, { ...chosen, isDefault: true, change });
  }
}

function isCandidate(group: Group): boolean {
  const hint = hintIn(group.name);
  return hint?.kind === group.kind && hint.defaultPrefix !== null;
}

function ofThisSite(candidates: readonly Group[], site: string | null): Group | undefined {
  const label = site?.split(".")[0]?.toLowerCase() ?? null;
  return (
    candidates.find((group) => label !== null && siteInName(group.name) === label) ??
    candidates.find((group) => siteInName(group.name) === null)
  );
}
