import { permissionLabel } from "../permissions/permissions.ts";
import type { FindingId } from "./findings.ts";
import type { Finding, WhatIf } from "./what-if.ts";
import { counted, designationWord, listed, numberWord } from "./words.ts";

type Weakened = WhatIf["weakened"][number];

/** What changes would do, as lines to read; one line says so where they would do nothing. */
export function whatIfLines(answer: WhatIf): string[] {
  const { seats, guestVisibleSpaces: visible } = answer;
  const lines = [
    ...answer.flips.map(
      ({ person, from, to, because }) =>
        `${person.name}: ${designationWord(from)} → ${designationWord(to)}. ${because.join(" ")}`,
    ),
    ...answer.access.map(
      ({ person, space, gained, lost }) =>
        `${person.name} in ${space.name}: ${signed(gained.map(permissionLabel), lost.map(permissionLabel))}`,
    ),
    ...answer.weakened.map(
      ({ person, space, permissions, ...one }) =>
        `${person.name} in ${space.name}: keeps ${listed(permissions.map(permissionLabel))}, ${leftClause(one)}.`,
    ),
    ...answer.pages.map(
      ({ person, page, gained, lost }) =>
        `${person.name} on “${page.title}”: ${signed(gained, lost)}`,
    ),
    ...(seats.before === seats.after ? [] : [`Seats: ${seats.before} → ${seats.after}.`]),
    ...visible.added.map((space) => `${space.name} opens to guests.`),
    ...visible.removed.map((space) => `${space.name} is no longer open to any guest.`),
    ...answer.lookUps.map(lookUpSentence),
    ...answer.findings.added.map((one) => `New finding: ${findingSentence(one)}`),
    ...answer.findings.removed.map((one) => `Settled: ${findingSentence(one)}`),
  ];
  return lines.length > 0 ? lines : ["These changes would change nobody's access."];
}

/** What still holds what stays: "now only by their own row", "by two rows instead of three". */
export function leftClause({ before, left }: Pick<Weakened, "before" | "left">): string {
  const [only, ...others] = left;
  if (only && others.length === 0) return `now only ${leftText(only)}`;
  return `by ${numberWord(left.length)} rows instead of ${numberWord(before)}`;
}

/** A finding as a sentence about the thing it is about. */
export function findingSentence({ id, person, group, space, page }: Finding): string {
  const about = person?.name ?? group?.name ?? space?.name ?? `“${page?.title ?? ""}”`;
  const sentences: Record<FindingId, string> = {
    "suppressed-admin": `${about} is a guest with an Admin tick that does not count.`,
    "label-mismatch": `${about} is labelled otherwise by Atlassian than the groups say.`,
    "guests-without-space": `${about} is a guest without a space.`,
    "one-step-from-guest": `${about} is one regular group away from being a guest.`,
    "inactive-with-grants": `${about} is deactivated and still holds rows.`,
    "grant-without-view": `${about} has a row without View, which gives nothing.`,
    "groups-to-classify": `${about} has no known kind and is taken as regular.`,
    "open-to-everyone": `${about} is open to everyone who is logged in, guests included.`,
    "space-without-active-admin": `${about} has no active admin.`,
    "page-without-reader": `${about} can be read by nobody.`,
    "listed-without-use": `${about} is on a list of “${page?.title ?? ""}” that is of no use to them.`,
  };
  return sentences[id];
}

function leftText({ route, group }: Weakened["left"][number]): string {
  switch (route) {
    case "group":
      return `through ${group?.name ?? "a group"}`;
    case "individual":
      return "by their own row";
    case "anonymous":
      return "by anonymous access";
    case "any-active-user":
      return "by the row for any active user";
  }
}

function signed(gained: readonly string[], lost: readonly string[]): string {
  const parts = [
    ...(gained.length > 0 ? [`gains ${listed(gained)}`] : []),
    ...(lost.length > 0 ? [`loses ${listed(lost)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

function lookUpSentence({ person, before, after }: WhatIf["lookUps"][number]): string {
  if (after === null) return `${person.name} is no longer limited to look-ups of a guest.`;
  const people = counted(after, "person", "people");
  return before === null
    ? `${person.name} can look up only ${people}, as a guest.`
    : `${person.name} can look up ${people} instead of ${before}.`;
}
