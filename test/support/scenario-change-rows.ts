import type { ErrorCode } from "#shared/ipc/errors.ts";
import type { Change } from "#shared/model/change.ts";
import type { PermissionKey } from "#shared/permissions/permissions.ts";
import type { AdviceWay, Row } from "./scenario.ts";

/** A further change is refused with this code, its sentence says each of these, and nothing changes. */
export const refused = (ask: Change, answer: ErrorCode, ...parts: string[]): Row => ({
  kind: "refused",
  ask,
  by: undefined,
  answer,
  parts,
});

/** This person may make the change. */
export const may = (by: string, ask: Change): Row => ({ kind: "may", ask, by });

/** This person may not, and is told whom it needs. */
export const mayNot = (by: string, ask: Change, needs: string): Row => ({
  kind: "refused",
  ask,
  by,
  answer: "not-allowed",
  parts: [needs],
});

/** Exactly these sets of changes take the permission away or give it, best first, as `advice-text.ts` writes them. */
const ways =
  (way: AdviceWay) =>
  (person: string, space: string, permission: PermissionKey, sets: string[]): Row => ({
    kind: "advice",
    way,
    ask: [person, space, permission],
    answer: { held: way === "revoke", because: [], sets },
  });
export const revoke = ways("revoke");
export const give = ways("give");

/** No change to the person takes it away: these sources stay. */
export const cannotRevoke = (
  person: string,
  space: string,
  permission: PermissionKey,
  because: string[],
): Row => ({
  kind: "advice",
  way: "revoke",
  ask: [person, space, permission],
  answer: { held: true, because, sets: [] },
});

/** No change proposed gives it: these gates stay shut. */
export const cannotGive = (
  person: string,
  space: string,
  permission: PermissionKey,
  because: string[],
): Row => ({
  kind: "advice",
  way: "give",
  ask: [person, space, permission],
  answer: { held: false, because, sets: [] },
});

/** There is nothing to do: what is to be taken away is not held, or what is to be given is. */
export const nothingTo = (
  way: AdviceWay,
  person: string,
  space: string,
  permission: PermissionKey,
): Row => ({
  kind: "advice",
  way,
  ask: [person, space, permission],
  answer: { held: way === "give", because: [], sets: [] },
});

/** Exactly these single changes are named as not enough, each with what is left. */
export const inVain = (
  way: AdviceWay,
  person: string,
  space: string,
  permission: PermissionKey,
  ...answer: string[]
): Row => ({ kind: "inVain", way, ask: [person, space, permission], answer });

/** The changes would do exactly this, as `effect-text.ts` writes it. */
export const whatIf = (ask: readonly Change[], ...answer: string[]): Row => ({
  kind: "whatIf",
  ask,
  answer,
});
