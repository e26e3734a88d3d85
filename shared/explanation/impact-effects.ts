import { type PermissionKey, permissionLabel } from "../permissions/permissions.ts";
import type { Designation, PersonRef, SpaceRef } from "./decision.ts";
import type { ImpactEffect } from "./impact.ts";
import type { WhatIf } from "./what-if.ts";
import { findingSentence, leftClause } from "./what-if-words.ts";
import { counted, listed, upperFirst } from "./words.ts";

/** More of one kind than this are counted in one sentence. */
const mostOfAKind = 4;
const mostNames = 3;
const mostLabels = 6;

/** How one person does something, and how several do: "loses View in Brand", "lose View in Brand". */
type Ends = readonly [one: string, several: string];

/** What changes would do: one effect for all that goes the same way, none where they would do nothing. */
export function impactEffects(answer: WhatIf): ImpactEffect[] {
  const { flips, access, weakened, seats, lookUps, findings } = answer;
  const { added, removed } = answer.guestVisibleSpaces;
  const lookers = counted(lookUps.length, "person", "people");
  return [
    ...turns(flips),
    ...moves(access, "lost"),
    ...kept(weakened),
    ...moves(access, "gained"),
    ...pageMoves(answer, "lost"),
    ...pageMoves(answer, "gained"),
    ...opened(added, ["opens to guests", "open to guests"]),
    ...opened(removed, ["is no longer open to any guest", "are no longer open to any guest"]),
    ...(seats.before === seats.after ? [] : [other(`Seats: ${seats.before} → ${seats.after}.`)]),
    ...(lookUps.length === 0 ? [] : [other(`${lookers} can look up more or fewer people.`)]),
    ...found(findings.added, ["New finding: ", "new findings."]),
    ...found(findings.removed, ["Settled: ", "findings are settled."]),
  ];
}

const turnWords: Record<Designation, Ends> = {
  guest: ["becomes a guest", "become guests"],
  regular: ["becomes a regular user", "become regular users"],
  none: ["is left without access", "are left without access"],
  inactive: ["is deactivated", "are deactivated"],
  app: ["becomes an app", "become apps"],
};

function turns(flips: WhatIf["flips"]): ImpactEffect[] {
  return (Object.keys(turnWords) as Designation[]).flatMap((to) => {
    const turned = flips.filter((flip) => flip.to === to);
    return turned.length === 0 ? [] : [ofPeople("turned", turned, turnWords[to])];
  });
}

function moves(all: WhatIf["access"], way: "gained" | "lost"): ImpactEffect[] {
  const moved = all.filter((one) => one[way].length > 0);
  const alike = together(moved, (one) => [one.space.id, ...one[way]].join(" "));
  const ends = (text: string): Ends =>
    way === "gained" ? [`gains ${text}`, `gain ${text}`] : [`loses ${text}`, `lose ${text}`];
  if (alike.length > mostOfAKind) {
    const where = counted(new Set(moved.map((one) => one.space.id)).size, "space");
    return [ofPeople(way, moved, ends(`something in ${where}`))];
  }
  return alike.map((rows) => ofPeople(way, rows, ends(what(rows, (one) => one[way]))));
}

function kept(all: WhatIf["weakened"]): ImpactEffect[] {
  const alike = together(all, (one) => [one.space.id, ...one.permissions].join(" "));
  if (alike.length > mostOfAKind) {
    const text = "something by fewer rows than before";
    return [ofPeople("kept", all, [`keeps ${text}`, `keep ${text}`])];
  }
  return alike.map((rows) => {
    const text = what(rows, (one) => one.permissions);
    const effect = ofPeople("kept", rows, [`keeps ${text}`, `keep ${text}`]);
    return {
      ...effect,
      who: rows.slice(0, mostNames).map(({ person, ...one }) => ({ person, how: leftClause(one) })),
    };
  });
}

function pageMoves({ pages, access }: WhatIf, way: "gained" | "lost"): ImpactEffect[] {
  const moved = pages.filter((one) => one[way].length > 0);
  if (moved.length === 0) return [];
  const ends = (text: string): Ends =>
    way === "gained" ? [`gains ${text}`, `gain ${text}`] : [`loses ${text}`, `lose ${text}`];
  const something = `something on ${counted(new Set(moved.map((one) => one.page.id)).size, "page")}`;
  // Nearly always those who were named already, by what they gain or lose in the space.
  if (access.length > 0) return [{ ...ofPeople(way, moved, ends(something)), who: [], more: 0 }];
  const alike = together(moved, (one) => [one.page.id, ...one[way]].join(" "));
  if (alike.length > mostOfAKind) return [ofPeople(way, moved, ends(something))];
  return alike.map((rows) => ofPeople(way, rows, ends(whatOnPage(rows, way))));
}

/** "View and Comment on “Budget”", of rows that are all about the same. */
function whatOnPage([first]: WhatIf["pages"], way: "gained" | "lost"): string {
  return first ? `${listed(first[way].map(upperFirst))} on “${first.page.title}”` : "";
}

function opened(spaces: readonly SpaceRef[], [one, several]: Ends): ImpactEffect[] {
  if (spaces.length > mostOfAKind) return [other(`${spaces.length} spaces ${several}.`)];
  return spaces.map((space) => other(`${space.name} ${one}.`));
}

function found(findings: WhatIf["findings"]["added"], [each, several]: Ends): ImpactEffect[] {
  if (findings.length > mostOfAKind) return [other(`${findings.length} ${several}`)];
  return findings.map((one) => other(each + findingSentence(one)));
}

/** The rows of one key each, in the order in which the keys come. */
function together<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const there = found.get(key);
    if (there) there.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()];
}

/** "View and Comments: Add in Brand", of rows that are all about the same. */
function what<Row extends { readonly space: SpaceRef }>(
  rows: readonly Row[],
  permissionsOf: (row: Row) => readonly PermissionKey[],
): string {
  const [first] = rows;
  if (!first) return "";
  const permissions = permissionsOf(first);
  const text =
    permissions.length > mostLabels
      ? counted(permissions.length, "permission")
      : listed(permissions.map(permissionLabel));
  return `${text} in ${first.space.name}`;
}

function ofPeople(
  sign: ImpactEffect["sign"],
  rows: readonly { readonly person: PersonRef }[],
  [one, several]: Ends,
): ImpactEffect {
  const people = [...new Map(rows.map(({ person }) => [person.id, person])).values()];
  const text = `${counted(people.length, "person", "people")} ${people.length === 1 ? one : several}.`;
  const who = people.slice(0, mostNames).map((person) => ({ person, how: null }));
  return { sign, text, who, more: people.length - who.length };
}

function other(text: string): ImpactEffect {
  return { sign: "other", text, who: [], more: 0 };
}
