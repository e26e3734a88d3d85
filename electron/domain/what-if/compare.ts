import { compareText } from "#electron/engine/refs.ts";
import type { PersonRef } from "#shared/explanation/decision.ts";
import type { Finding, WhatIf } from "#shared/explanation/what-if.ts";
import type { PersonId } from "#shared/model/ids.ts";
import { keysOf, noPermissions } from "#shared/permissions/permission-set.ts";
import type { View } from "./view.ts";
import { weakened } from "./weakened.ts";

/** What differs between two views of one agenda, each list by name, then by key or title (R26). */
export function compareViews(before: View, after: View): WhatIf {
  const personOf = (id: PersonId): PersonRef =>
    known(after.people.get(id) ?? before.people.get(id));
  return {
    flips: flips(before, after),
    access: access(before, after, personOf),
    weakened: weakened(before, after, personOf),
    pages: pages(before, after, personOf),
    seats: { before: before.seats, after: after.seats },
    guestVisibleSpaces: {
      added: visibleOnlyIn(after, before),
      removed: visibleOnlyIn(before, after),
    },
    lookUps: lookUps(before, after, personOf),
    findings: {
      added: findingsOnlyIn(after, before),
      removed: findingsOnlyIn(before, after),
    },
  };
}

function flips(before: View, after: View): WhatIf["flips"] {
  return [...after.reasons]
    .flatMap(([id, reason]) => {
      const person = known(after.people.get(id));
      // Whoever was not there had no access.
      const from = before.people.get(id)?.designation ?? "none";
      const to = person.designation;
      return from === to ? [] : [{ person, from, to, because: [reason] }];
    })
    .sort((a, b) => byPerson(a.person, b.person));
}

function access(
  before: View,
  after: View,
  personOf: (id: PersonId) => PersonRef,
): WhatIf["access"] {
  const rows: WhatIf["access"] = [];
  for (const id of new Set([...before.held.keys(), ...after.held.keys()])) {
    const { guestVisible: _, ...space } = known(after.spaces.get(id) ?? before.spaces.get(id));
    const then = after.held.get(id);
    const now = before.held.get(id);
    for (const person of new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])) {
      const had = now?.get(person) ?? noPermissions;
      const has = then?.get(person) ?? noPermissions;
      if (had === has) continue;
      const [gained, lost] = [keysOf(has & ~had), keysOf(had & ~has)];
      rows.push({ person: personOf(person), space, gained, lost });
    }
  }
  return rows.sort((a, b) => byPerson(a.person, b.person) || compareText(a.space.key, b.space.key));
}

function pages(before: View, after: View, personOf: (id: PersonId) => PersonRef): WhatIf["pages"] {
  const rows: WhatIf["pages"] = [];
  for (const id of new Set([...before.abilities.keys(), ...after.abilities.keys()])) {
    const page = known(after.pages.get(id) ?? before.pages.get(id));
    const then = after.abilities.get(id);
    const now = before.abilities.get(id);
    for (const person of new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])) {
      const had = now?.get(person) ?? [];
      const has = then?.get(person) ?? [];
      const gained = has.filter((one) => !had.includes(one));
      const lost = had.filter((one) => !has.includes(one));
      if (gained.length + lost.length > 0)
        rows.push({ person: personOf(person), page, gained, lost });
    }
  }
  return rows.sort(
    (a, b) =>
      byPerson(a.person, b.person) ||
      compareText(a.page.title, b.page.title) ||
      compareText(a.page.id, b.page.id),
  );
}

function lookUps(
  before: View,
  after: View,
  personOf: (id: PersonId) => PersonRef,
): WhatIf["lookUps"] {
  return [...new Set([...before.lookUps.keys(), ...after.lookUps.keys()])]
    .flatMap((id) => {
      const had = before.lookUps.get(id) ?? null;
      const has = after.lookUps.get(id) ?? null;
      if (had === has) return [];
      return [{ person: personOf(id), before: had, after: has }];
    })
    .sort((a, b) => byPerson(a.person, b.person));
}

function visibleOnlyIn(one: View, other: View): WhatIf["guestVisibleSpaces"]["added"] {
  return [...one.spaces.values()]
    .filter((space) => space.guestVisible && other.spaces.get(space.id)?.guestVisible !== true)
    .map(({ guestVisible: _, ...space }) => space)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.key, b.key));
}

function findingsOnlyIn(one: View, other: View): Finding[] {
  const keys = [...one.findings.keys()].filter((key) => !other.findings.has(key));
  return keys.sort(compareText).map((key) => known(one.findings.get(key)));
}

function byPerson(a: PersonRef, b: PersonRef): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a view that lacks what it looked at");
  return value;
}
