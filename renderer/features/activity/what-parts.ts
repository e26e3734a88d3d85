import type { EventLine, TouchedThing } from "#shared/explanation/event-words.ts";

/** A piece of what a line is about: plain words, or the name of a thing. */
export interface WhatPart {
  readonly text: string;
  readonly thing: TouchedThing | null;
  /** Where it begins in the whole. */
  readonly at: number;
}

/** "Dana Reyes in Northwind contractors" as pieces, the things it names apart from the words between. */
export function whatParts({ what, about }: EventLine): WhatPart[] {
  const parts: WhatPart[] = [];
  let from = 0;
  for (const thing of about) {
    const at = what.indexOf(thing.name, from);
    if (at < 0 || thing.name === "") continue;
    if (at > from) parts.push({ text: what.slice(from, at), thing: null, at: from });
    parts.push({ text: thing.name, thing, at });
    from = at + thing.name.length;
  }
  if (from < what.length) parts.push({ text: what.slice(from), thing: null, at: from });
  return parts;
}
