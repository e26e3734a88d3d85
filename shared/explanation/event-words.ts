import { z } from "zod";
import type { DomainEvent } from "../model/event.ts";
import type { Group } from "../model/group.ts";
import type { InstanceHeader } from "../model/instance.ts";
import type { Page, RestrictionList } from "../model/page.ts";
import type { Person } from "../model/person.ts";
import type { Grant, Principal, Space } from "../model/space.ts";
import { permissionLabel } from "../permissions/permissions.ts";
import { counted, kindWord, listed, upperFirst } from "./words.ts";

/** A thing a change touched: enough for a link. `gone` where it is there no more. */
export const touchedThingSchema = z.object({
  type: z.enum(["person", "group", "space", "page"]),
  id: z.string(),
  name: z.string(),
  gone: z.boolean(),
  /** Of a page: the space it is in, by which its link is found. */
  space: z.string().optional(),
});
export type TouchedThing = z.infer<typeof touchedThingSchema>;

/** What one event did, in words, with what it is about. */
export const eventLineSchema = z.object({
  about: z.array(touchedThingSchema),
  what: z.string(),
  before: z.string(),
  after: z.string(),
});
export type EventLine = z.infer<typeof eventLineSchema>;

/** How things that events name by id are called, gone ones included. */
export type NameThing = (type: TouchedThing["type"], id: string) => TouchedThing;

/** What an event did: "guests-brandworks on Brand", from "View" to "View and Add comments". */
export function eventLine(event: DomainEvent, nameThing: NameThing): EventLine {
  switch (event.type) {
    case "instanceChanged":
      return plain("The instance", event, headerParts);
    case "opaqueChanged":
      // Told whole: as many rows before as after still may be other rows.
      return {
        about: [],
        what: "Rows kept as they were found",
        before: counted(event.before?.length ?? 0, "row"),
        after: counted(event.after?.length ?? 0, "row"),
      };
    case "personChanged":
      return ofOne(nameThing("person", sideOf(event).id), event, personParts);
    case "groupChanged":
      return ofOne(nameThing("group", sideOf(event).id), event, groupParts);
    case "spaceChanged":
      return ofOne(nameThing("space", sideOf(event).id), event, spaceParts);
    case "pageChanged":
      return ofOne(nameThing("page", sideOf(event).id), event, (page) =>
        pageParts(page, nameThing),
      );
    case "membershipChanged": {
      const { group, person } = sideOf(event);
      const who = nameThing("person", person);
      const where = nameThing("group", group);
      const text = (membership: unknown) => (membership === null ? "not a member" : "member");
      return {
        about: [who, where],
        what: `${who.name} in ${where.name}`,
        before: text(event.before),
        after: text(event.after),
      };
    }
    case "grantChanged": {
      const { space, principal } = sideOf(event);
      const where = nameThing("space", space);
      const who = principalThing(principal, nameThing);
      return {
        about: "id" in who ? [who, where] : [where],
        what: `${who.name} on ${where.name}`,
        before: rowText(event.before),
        after: rowText(event.after),
      };
    }
  }
}

interface Turn<Fact> {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

function plain<Fact>(what: string, turn: Turn<Fact>, parts: (fact: Fact) => string[]): EventLine {
  return { about: [], what, ...differing(turn, parts) };
}

function ofOne<Fact>(
  thing: TouchedThing,
  turn: Turn<Fact>,
  parts: (fact: Fact) => string[],
): EventLine {
  return { about: [thing], what: thing.name, ...differing(turn, parts) };
}

/** Before and after without what both have in common; whole where one of them is not there. */
function differing<Fact>({ before, after }: Turn<Fact>, parts: (fact: Fact) => string[]) {
  const was = before === null ? null : parts(before);
  const is = after === null ? null : parts(after);
  const words = (mine: string[] | null, others: string[] | null) => {
    if (mine === null) return "not there";
    const own = mine.filter((part) => !others?.includes(part));
    return (others === null ? mine : own).join(" · ") || "as it is otherwise";
  };
  return { before: words(was, is), after: words(is, was) };
}

function headerParts({
  name,
  plan,
  seatLimit,
  anonymousAccess,
  settings,
}: InstanceHeader): string[] {
  const seats = seatLimit === null ? "no seat limit" : counted(seatLimit, "seat");
  const open = anonymousAccess ? "anonymous access on" : "anonymous access off";
  const choices = Object.entries(settings).map(([key, value]) => `${key}: ${String(value)}`);
  return [name, `${upperFirst(plan)} plan`, seats, open, ...choices];
}

function personParts({ name, email, status, accountType }: Person): string[] {
  const account = accountType === "app" ? "app" : status;
  return [name, email, account].filter((one) => one !== null);
}

function groupParts({ name, kind, isDefault, external, adminRole, description }: Group): string[] {
  const parts = [name, kindWord(kind)];
  if (isDefault) parts.push("default for new people");
  if (external) parts.push("managed by the identity provider");
  if (adminRole !== null) parts.push(`${adminRole} admins`);
  if (description) parts.push(description);
  return parts;
}

function spaceParts({ key, name, status }: Space): string[] {
  return [name, key, status];
}

function pageParts({ title, parent, view, edit }: Page, nameThing: NameThing): string[] {
  const under = parent === null ? "at the top" : `under “${nameThing("page", parent).name}”`;
  return [
    `“${title}” ${under}`,
    `view: ${listText(view, nameThing)}`,
    `edit: ${listText(edit, nameThing)}`,
  ];
}

function listText({ people, groups }: RestrictionList, nameThing: NameThing): string {
  const names = [
    ...groups.map((id) => nameThing("group", id).name),
    ...people.map((id) => nameThing("person", id).name),
  ];
  return names.length === 0 ? "everyone" : `only ${listed(names)}`;
}

function rowText(row: Grant | null): string {
  if (row === null) return "nothing";
  return listed(row.permissions.map((one) => permissionLabel(one.permission)));
}

function principalThing(
  principal: Principal,
  nameThing: NameThing,
): TouchedThing | { name: string } {
  if (principal.type === "anonymous") return { name: "Anonymous visitors" };
  if (principal.type === "any-active-user") return { name: "Everyone who is logged in" };
  return nameThing(principal.type, principal.id);
}

function sideOf<Fact>(event: { readonly before: Fact | null; readonly after: Fact | null }): Fact {
  const fact = event.after ?? event.before;
  if (fact === null) throw new Error("an event about nothing");
  return fact;
}
