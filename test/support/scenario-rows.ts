import type { Designation } from "#shared/explanation/decision.ts";
import type { PageAbility } from "#shared/model/page.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { Features, Findable, Routes, Row, Status } from "./scenario.ts";

type Groups = Partial<Pick<Status, "guest" | "regular" | "other">>;

/** How a person stands, and every group by kind, names sorted. */
export const status = (person: string, designation: Designation, groups: Groups = {}): Row => ({
  kind: "status",
  ask: person,
  answer: { designation, guest: [], regular: [], other: [], ...groups },
});

/** The sentence on a person's designation says each of these. */
export const reason = (person: string, ...parts: string[]): Row => ({
  kind: "reason",
  ask: person,
  parts,
});

/** Allowed for sure, by exactly these sources. */
export const can = (
  person: string,
  space: string,
  permission: PermissionKey,
  sources: string[],
): Row => ({
  kind: "check",
  ask: [person, space, permission],
  answer: { allowed: true, certainty: "sure", sources, blockers: [] },
});

/** Allowed as far as an open rule goes. */
export const probablyCan = (
  person: string,
  space: string,
  permission: PermissionKey,
  sources: string[],
): Row => ({
  kind: "check",
  ask: [person, space, permission],
  answer: { allowed: true, certainty: "probable", sources, blockers: [] },
});

/** Denied for sure, by exactly these blockers; the sources are those that do not count. */
export const cannot = (
  person: string,
  space: string,
  permission: PermissionKey,
  blockers: string[],
  sources: string[] = [],
): Row => ({
  kind: "check",
  ask: [person, space, permission],
  answer: { allowed: false, certainty: "sure", sources, blockers },
});

/** Denied as far as an open rule goes. */
export const probablyCannot = (
  person: string,
  space: string,
  permission: PermissionKey,
  blockers: string[],
  sources: string[] = [],
): Row => ({
  kind: "check",
  ask: [person, space, permission],
  answer: { allowed: false, certainty: "probable", sources, blockers },
});

/** The ability on the page (by id), allowed for sure by exactly these sources. */
export const canOn = (
  person: string,
  page: string,
  ability: PageAbility,
  sources: string[],
): Row => ({
  kind: "page",
  ask: [person, page, ability],
  answer: { allowed: true, certainty: "sure", sources, blockers: [] },
});

/** The ability on the page (by id), allowed as far as an open rule goes. */
export const probablyCanOn = (
  person: string,
  page: string,
  ability: PageAbility,
  sources: string[],
): Row => ({
  kind: "page",
  ask: [person, page, ability],
  answer: { allowed: true, certainty: "probable", sources, blockers: [] },
});

/** The ability on the page (by id), denied by exactly these blockers. */
export const cannotOn = (
  person: string,
  page: string,
  ability: PageAbility,
  blockers: string[],
  sources: string[] = [],
  certainty: "sure" | "probable" = "sure",
): Row => ({
  kind: "page",
  ask: [person, page, ability],
  answer: { allowed: false, certainty, sources, blockers },
});

/** Exactly these of the seven abilities on the page (by id), in their order. */
export const abilities = (person: string, page: string, ...answer: PageAbility[]): Row => ({
  kind: "abilities",
  ask: [person, page],
  answer,
});

/** Exactly these people can view the page (by id), names sorted. */
export const readers = (page: string, ...answer: string[]): Row => ({
  kind: "readers",
  ask: page,
  answer,
});

/** Exactly these of the 14 permissions, in table order. */
export const net = (person: string, space: string, ...answer: PermissionKey[]): Row => ({
  kind: "net",
  ask: [person, space],
  answer,
});

/** Exactly these spaces, by key, each by these routes. */
export const reaches = (person: string, answer: Routes): Row => ({
  kind: "reach",
  ask: person,
  answer,
});

/** Exactly these people, by name, each by these routes. */
export const who = (space: string, permission: PermissionKey, answer: Routes): Row => ({
  kind: "who",
  ask: [space, permission],
  answer,
});

/** Exactly these people can be looked up, by name, each through these spaces. */
export const finds = (person: string, answer: Findable): Row => ({
  kind: "lookUp",
  ask: person,
  answer,
});

/** What is open and closed to this guest, by id; null for whoever is no guest. */
export const features = (person: string, answer: Features | null): Row => ({
  kind: "features",
  ask: person,
  answer,
});

/** The licence count. */
export const seats = (answer: number): Row => ({ kind: "seats", answer });

/** Whether a group bears the GUEST label. */
export const label = (group: string, answer: boolean): Row => ({
  kind: "label",
  ask: group,
  answer,
});

/** Whether the whole space can be exported, with exactly these blockers where not. */
export const exportsSpace = (person: string, space: string, blockers: string[] = []): Row => ({
  kind: "spaceExport",
  ask: [person, space],
  answer: { allowed: blockers.length === 0, blockers },
});

/** The explanation as text says each of these. */
export const says = (
  person: string,
  space: string,
  permission: PermissionKey,
  ...parts: string[]
): Row => ({ kind: "says", ask: [person, space, permission], parts });
