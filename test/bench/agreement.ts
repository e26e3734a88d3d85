import type { World } from "./world.ts";

/** Throws where the engine and the limit answer otherwise: over pairs at random and connected ones, and lists. */
export function expectAgreement({ size, facts, index, limit, pairs }: World): void {
  const { core, lists, sources } = index;
  const compare = (person: number, space: number) => {
    const net = core.net(person, space);
    sources.look(person, space);
    if (net !== limit.net(person, space) || net !== sources.net) {
      throw new Error(`${size.name}: the limit differs on person ${person}, space ${space}`);
    }
  };
  pairs.people.forEach((person, at) => {
    compare(person, pairs.spaces[at] ?? 0);
  });
  const everySpace = Math.ceil(size.spaces / 97);
  for (let person = 0; person < size.people; person += Math.ceil(size.people / 5_000)) {
    for (let space = person % everySpace; space < size.spaces; space += everySpace) {
      compare(person, space);
    }
    const reached = listed(lists, lists.fillReach(person));
    if (reached !== listed(limit, limit.reach(person))) {
      throw new Error(`${size.name}: the limit differs on what person ${person} reaches`);
    }
  }
  for (let space = 0; space < size.spaces; space += Math.ceil(size.spaces / 500)) {
    facts.personRows[space]?.forEach((row) => {
      compare(row.principal, space);
    });
    const holding = listed(lists, lists.fillWho(space));
    if (holding !== listed(limit, limit.who(space))) {
      throw new Error(`${size.name}: the limit differs on who views space ${space}`);
    }
  }
}

/** A filled list in an order of its own, with what is held. */
function listed(
  { found, held }: { readonly found: Int32Array; readonly held: Uint16Array },
  count: number,
): string {
  return Array.from(found.subarray(0, count), (thing, at) => `${thing}:${held[at]}`)
    .sort()
    .join(" ");
}
