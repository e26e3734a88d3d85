import { asPersonId, type PersonId } from "#shared/model/ids.ts";
import type { Person } from "#shared/model/person.ts";
import type { PersonFact, PersonRef } from "../dumps.ts";
import type { Draft } from "./draft.ts";
import { idsOf, settled, withAliases } from "./facts.ts";
import type { Notes } from "./notes.ts";
import { firstSaid, sameText } from "./settle.ts";

/** Finds people as dumps name them: by account id, then by e-mail ignoring case (R35). */
export interface PersonIndex {
  readonly byId: Map<string, PersonId>;
  readonly byEmail: Map<string, PersonId>;
}

/** The person whom a dump means, or null where nothing describes one. */
export function findPerson(index: PersonIndex, ref: PersonRef): PersonId | null {
  if (ref.id !== null) return index.byId.get(ref.id) ?? null;
  return (ref.email === null ? undefined : index.byEmail.get(ref.email.toLowerCase())) ?? null;
}

/**
 * Merges what the dumps say of people into the draft; `facts` come in their order of trust, and the
 * first that says something wins over the others and over what was there (R35).
 */
export function mergePeople(
  facts: readonly PersonFact[],
  draft: Draft,
  site: string | null,
  change: number,
  notes: Notes,
): PersonIndex {
  const index = indexOf(draft);
  const told = new Map<PersonId, PersonFact[]>();
  const withId = facts.filter((fact) => fact.id !== null);
  for (const fact of [...withId, ...facts.filter((one) => one.id === null)]) {
    const id = identify(fact, index, draft);
    const list = told.get(id);
    if (list) list.push(fact);
    else told.set(id, [fact]);
  }
  for (const [id, about] of told) {
    draft.people.set(id, personOf(id, about, draft.people.get(id), site, change, notes));
  }
  return index;
}

function indexOf(draft: Draft): PersonIndex {
  const index: PersonIndex = { byId: new Map(), byEmail: new Map() };
  for (const person of draft.people.values()) {
    for (const id of idsOf(person)) index.byId.set(id, person.id);
    const email = person.email?.toLowerCase();
    if (email && !index.byEmail.has(email)) index.byEmail.set(email, person.id);
  }
  return index;
}

/** Two accounts with ids of their own stay two, even where privacy gave them one e-mail address. */
function identify(fact: PersonFact, index: PersonIndex, draft: Draft): PersonId {
  const email = fact.email?.toLowerCase() ?? null;
  const mailed = email === null ? undefined : index.byEmail.get(email);
  let id = fact.id === null ? mailed : index.byId.get(fact.id);
  if (id === undefined && mailed !== undefined && lacksOwnId(mailed, draft)) id = mailed;
  id ??= asPersonId(fact.id ?? email ?? "");
  if (fact.id !== null) index.byId.set(fact.id, id);
  if (email !== null && !index.byEmail.has(email)) index.byEmail.set(email, id);
  return id;
}

/** Whether a person's id was made here: added in the console, or dumps gave only the e-mail. */
function lacksOwnId(id: PersonId, draft: Draft): boolean {
  const person = draft.people.get(id);
  if (!person) return false;
  return idsOf(person).length === 1 && (!person.provenance || id === person.email?.toLowerCase());
}

function personOf(
  id: PersonId,
  facts: readonly PersonFact[],
  before: Person | undefined,
  site: string | null,
  change: number,
  notes: Notes,
): Person {
  const who = firstOf(facts, (fact) => fact.email) ?? id;
  const say = <Value extends string | boolean>(
    what: string,
    read: (fact: PersonFact) => Value | null,
  ) => firstSaid(facts, read, `${what} of ${who}`, notes);
  const email = firstSaid(facts, (fact) => fact.email, `e-mail of ${who}`, notes, sameText);
  const saysGuest = say("guest mark", (fact) => guestSaid(fact, site)) ?? before?.saysGuest;
  const told = Object.assign({}, before?.extra, ...facts.map((fact) => fact.extra).reverse());
  const extra = withAliases(
    id,
    told,
    facts.flatMap((fact) => fact.id ?? []),
  );
  const after: Person = {
    ...before,
    id,
    name: say("name", (fact) => fact.name) ?? before?.name ?? email ?? id,
    email: email ?? before?.email ?? null,
    accountType:
      say("account type", (fact) => fact.accountType) ?? before?.accountType ?? "atlassian",
    status: say("status", (fact) => fact.status) ?? before?.status ?? "active",
    ...(saysGuest !== undefined && { saysGuest }),
    ...(Object.keys(extra).length > 0 && { extra }),
    change,
  };
  return settled(
    before,
    after,
    facts.map((fact) => fact.place),
    change,
  );
}

/** What a fact says about being a guest here; columns of other sites do not count. */
function guestSaid(fact: PersonFact, site: string | null): boolean | null {
  const label = site?.split(".")[0]?.toLowerCase();
  const ofSite = fact.guest.filter((claim) => {
    const name = claim.site?.toLowerCase();
    return name === undefined || name === label || name === site?.toLowerCase();
  });
  const claims = ofSite.length > 0 ? ofSite : fact.guest;
  return claims.length > 0 ? claims.some((claim) => claim.guest) : null;
}

function firstOf<Fact>(facts: readonly Fact[], read: (fact: Fact) => string | null): string | null {
  for (const fact of facts) {
    const value = read(fact);
    if (value !== null) return value;
  }
  return null;
}
