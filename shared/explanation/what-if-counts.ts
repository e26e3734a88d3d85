import type { Designation } from "./decision.ts";
import type { WhatIf } from "./what-if.ts";
import { counted } from "./words.ts";

/** What changes would do, counted: one sentence for each kind of effect, none where there is none. */
export function whatIfCounts(answer: WhatIf): string[] {
  const { flips, access, pages, seats, guestVisibleSpaces: visible, lookUps, findings } = answer;
  return [
    ...turns(flips),
    ...moves(access, "gained", (one) => one.space.id, ["space", "spaces"], "in"),
    ...moves(access, "lost", (one) => one.space.id, ["space", "spaces"], "in"),
    ...moves(pages, "gained", (one) => one.page.id, ["page", "pages"], "on"),
    ...moves(pages, "lost", (one) => one.page.id, ["page", "pages"], "on"),
    ...(seats.before === seats.after ? [] : [`Seats: ${seats.before} → ${seats.after}.`]),
    ...some(visible.added, ["space opens", "spaces open"], "to guests"),
    ...some(visible.removed, ["space is", "spaces are"], "no longer open to any guest"),
    ...some(lookUps, ["person can", "people can"], "look up more or fewer people"),
    ...some(findings.added, ["new finding", "new findings"]),
    ...some(findings.removed, ["finding is", "findings are"], "settled"),
  ];
}

const turnWords: Record<Designation, readonly [string, string]> = {
  guest: ["becomes a guest", "become guests"],
  regular: ["becomes a regular user", "become regular users"],
  none: ["is left without access", "are left without access"],
  inactive: ["is deactivated", "are deactivated"],
  app: ["becomes an app", "become apps"],
};

function turns(flips: WhatIf["flips"]): string[] {
  return (Object.keys(turnWords) as Designation[]).flatMap((to) => {
    const [one, several] = turnWords[to];
    const turned = flips.filter((flip) => flip.to === to);
    return some(turned, [`person ${one}`, `people ${several}`]);
  });
}

/** "3 people gain something in 2 spaces." of those whose moves are not empty. */
function moves<Move extends { readonly person: { readonly id: string } }>(
  all: readonly (Move & {
    readonly gained: readonly unknown[];
    readonly lost: readonly unknown[];
  })[],
  way: "gained" | "lost",
  placeOf: (move: Move) => string,
  [place, places]: readonly [string, string],
  preposition: string,
): string[] {
  const moved = all.filter((one) => one[way].length > 0);
  if (moved.length === 0) return [];
  const people = new Set(moved.map((one) => one.person.id)).size;
  const where = new Set(moved.map(placeOf)).size;
  const [one, several] = way === "gained" ? ["gains", "gain"] : ["loses", "lose"];
  const who = counted(people, `person ${one}`, `people ${several}`);
  return [`${who} something ${preposition} ${counted(where, place, places)}.`];
}

function some(
  things: readonly unknown[],
  [one, several]: readonly [string, string],
  rest?: string,
): string[] {
  if (things.length === 0) return [];
  return [`${[counted(things.length, one, several), rest].filter(Boolean).join(" ")}.`];
}
